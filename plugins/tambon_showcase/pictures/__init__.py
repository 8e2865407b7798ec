"""Pictures drawn of an entry: cards for sharing, charts to embed, QR codes."""
