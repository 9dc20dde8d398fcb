"""Going through the remarks on an article one by one: what is asked, what was answered, how it is shown."""
