"""How data by which a person is known are found in a text, whatever way they were written."""
