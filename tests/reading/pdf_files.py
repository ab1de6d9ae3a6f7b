"""Small PDFs made for the tests: lines of type at given places, rules, pictures, turned pages."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from pypdf import PdfReader, PdfWriter

FONTS = {"regular": "Times-Roman", "bold": "Times-Bold", "italic": "Times-Italic"}
WIDTH, HEIGHT = 612, 792


@dataclass
class Sheet:
    """A page in the making; places are in points from the left and top."""

    parts: list[str] = field(default_factory=list)
    rotate: int = 0

    def write(self, left, top, text, size=10, font="regular"):
        """Set `text` with its left end at `left` and its base line at `top`."""
        name = list(FONTS).index(font)
        code = text.encode("cp1252").hex()
        place = f"0 1 -1 0 {top} {left}" if self.rotate == 90 else f"1 0 0 1 {left} {HEIGHT - top}"
        self.parts.append(f"BT /F{name} {size} Tf {place} Tm <{code}> Tj ET")
        return self

    def lines(self, left, top, *texts, size=10, pitch=12, font="regular"):
        """Set one line under the other."""
        for n, text in enumerate(texts):
            self.write(left, top + n * pitch, text, size, font)
        return self

    def rule(self, left, right, top):
        """Draw a horizontal line."""
        self.parts.append(f"{left} {HEIGHT - top} m {right} {HEIGHT - top} l S")
        return self

    def upright(self, left, top, foot):
        """Draw an upright line."""
        self.parts.append(f"{left} {HEIGHT - top} m {left} {HEIGHT - foot} l S")
        return self

    def box(self, left, top, right, foot):
        """Draw a box."""
        self.parts.append(f"{left} {HEIGHT - foot} {right - left} {foot - top} re S")
        return self

    def picture(self):
        """Cover the page with a picture."""
        self.parts.append(f"q {WIDTH} 0 0 {HEIGHT} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q")
        return self


def pdf(*sheets: Sheet) -> bytes:
    """The sheets as a PDF file."""
    fonts = " ".join(f"/F{n} {n + 3} 0 R" for n in range(len(FONTS)))
    first = 3 + len(FONTS)
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(sheets)))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(sheets)}>>"]
    objects += [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>" for name in FONTS.values()
    ]
    for n, sheet in enumerate(sheets):
        body = "\n".join(sheet.parts)
        page = f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Rotate {sheet.rotate}"
        objects.append(f"{page}/Resources<</Font<<{fonts}>>>>/Contents {first + 2 * n + 1} 0 R>>")
        objects.append(f"<</Length {len(body)}>>stream\n{body}\nendstream")
    return _file(objects)


def _file(objects: list[str]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for n, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return out + f"{end}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()


def locked(data: bytes, user: str, owner: str = "owner") -> bytes:
    """The file under a password to open it (`user`) and one to change it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
