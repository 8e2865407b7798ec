"""The handbook (คู่มือ): pages for officers that are made from the model, the rules and the bounds of the program."""
