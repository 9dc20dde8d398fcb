"""The language server: what ``cleaner check`` says, while an article is being edited.

Only ``cleaner.editor.server`` needs pygls (the ``editor`` extra); everything else is plain functions on
texts and results, in the types of lsprotocol.
"""
