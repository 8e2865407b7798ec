"""What a pull request touches, by the names and kinds of its files alone.

The standard library is enough, so that a workflow can use it before anything is installed.
"""
