"""What makes the documentation: pages of rules, pictures, the check of links. Not part of the package."""
