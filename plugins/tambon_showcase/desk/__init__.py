"""The front desk: an officer with Excel, a phone and a browser brings a tambon from nothing to a request."""
