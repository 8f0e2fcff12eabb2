"""The kinds of set phrase, a closed list."""

CATEGORIES = (
    "ideology",
    "numbered formula",
    "slogan",
    "campaign",
    "party organisation",
    "state institution",
    "law and courts",
    "economy",
    "society",
    "diplomacy",
    "military and security",
    "party discipline",
    "officialese",
    "four-character phrase",
    "title",
    "collocation",
)
