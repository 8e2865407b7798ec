"""The headings under which offices and programs write each field of a pin."""

from __future__ import annotations

from collections.abc import Mapping

HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "ชื่อสถานที่",
        "ชื่อ",
        "สถานที่",
        "ชื่อจุด",
        "ชื่อหมุด",
        "name",
        "title",
        "business name",
        "placename",
        "name_th",
        "namt",
        *("name_t", "nam_t", "name_thai", "thai_name", "lm_name_t", "poi_name_t", "vill_nam_t", "vil_nam_t"),
        "name:th",
        "name:en",
    ),
    "category": ("หมวด", "หมวดหมู่", "ประเภท", "ชนิด", "ประเภทสถานที่", "category", "type"),
    "moo": ("หมู่ที่", "หมู่", "ม.", "moo", "mooban", "village_no"),
    "lat": (
        *("ละติจูด", "lat", "latitude", "พิกัด N", "พิกัด Y"),
        *("northing", "utm_n", "utm N", "utm Y", "y", "n", "เหนือ", "point_y"),
        *(
            "พิกัดละติจูด",
            "พิกัดเหนือ",
            "ค่าพิกัด Y",
            "ค่า Y",
            "position Y",
            "coord Y",
            "coordinate Y",
            "Y coordinate",
            "Y coord",
        ),
    ),
    "lon": (
        *("ลองจิจูด", "ลองติจูด", "lon", "lng", "long", "longitude", "พิกัด E", "พิกัด X"),
        *("easting", "utm_e", "utm E", "utm X", "x", "e", "ตะวันออก", "point_x"),
        *("พิกัดลองจิจูด", "พิกัดตะวันออก", "ค่าพิกัด X", "ค่า X", "position X", "coord X", "coordinate X"),
        *("X coordinate", "X coord"),
    ),
    "zone": ("โซน", "zone", "utm zone", "utm_zone"),
    "coordinates": (
        *("พิกัด", "ตำแหน่ง", "ค่าพิกัด", "พิกัด GPS", "พิกัด UTM", "coordinates", "location", "gps", "utm"),
        *("ละติจูด ลองจิจูด", "ละติจูดลองจิจูด", "lat long", "lat lon", "lat lng", "latitude longitude", "position"),
        *("wkt", "wkt_geom", "the_geom", "geom", "geometry"),
    ),
    "description": ("รายละเอียด", "คำอธิบาย", "description", "desc", "popupinfo"),
    "photo": ("ภาพ", "รูป", "รูปภาพ", "photo", "image"),
    "google_maps": ("ลิงก์ Google Maps", "Google Maps", "google_maps", "google maps url"),
}
"""Field names and the headings accepted for each; the first heading is the one we write."""
