"""Judging: score sheets that live on the judges' own devices, and the selection desk of provinces.

There is no server. The site publishes one pack per region (`pack`), the secretary makes invitations
(`invite`), judges send sheets back as files, and `merge` puts them together as the browser does.
"""
