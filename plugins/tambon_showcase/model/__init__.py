"""What an entry is: frozen, typed values made from text, each of which knows where it was written."""
