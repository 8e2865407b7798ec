"""Reviewing a change before it is taken in: what it changes in words, what the checks say, and the comment on both."""
