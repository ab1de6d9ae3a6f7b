"""Characters of symbol fonts, as the characters they show."""

from __future__ import annotations

PRIVATE = range(0xF000, 0xF100)  # where Word puts the characters of symbol fonts

# Only what official documents use; anything else of these fonts is shown as a bullet where it is one, else left out.
GREEK = dict(zip(b"abgdezhqiklmnxoprstufcyw", "αβγδεζηθικλμνξοπρστυφχψω", strict=True))
CAPITALS = dict(zip(b"ABGDEZHQIKLMNXOPRSTUFCYW", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", strict=True))
FONTS: dict[str, dict[int, str]] = {
    "symbol": {
        **GREEK, **CAPITALS,
        0x2D: "−", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBB: "≈", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xD2: "®", 0xD3: "©", 0xD4: "™",
        0xE2: "®", 0xE3: "©", 0xE4: "™", 0xE5: "∑", 0xA7: "♣", 0xB2: "″", 0xA2: "′", 0xC5: "⊕", 0xD6: "√", 0xD7: "⋅",
    },
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•",
        0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
        0x2A: "✉", 0x28: "☎", 0x22: "✂", 0x73: "⬧", 0x78: "⌧",
    },
    "wingdings 2": {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x54: "☒", 0xA3: "☐", 0x97: "•"},
}  # fmt: skip


def symbol(letter: str, font: str) -> str:
    """What `letter` shows when set in `font`: itself, unless the font is one of symbols."""
    table = FONTS.get(font.lower())
    code = ord(letter) if letter else 0
    if table is None and code not in PRIVATE:
        return letter
    low = code - 0xF000 if code in PRIVATE else code
    known = (table or FONTS["symbol"]).get(low)
    if known is not None:
        return known
    plain = chr(low) if 0x20 <= low < 0x7F else ""
    return plain if table is None or font.lower() == "symbol" else ""
