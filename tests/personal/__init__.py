"""Tests of how data about persons are found."""
