"""Everything that makes contributed bytes plain: text, addresses, photos, documents, names, personal data.

What a contributor sends is hostile until one of these modules has shown that it is plain (docs/adr/0012).
"""
