"""Reviewing a change before it is taken in: what it touches, what it changes in words, what the checks say.

`scope` and `git` use the standard library only, so that a workflow can use them before anything is installed.
"""
