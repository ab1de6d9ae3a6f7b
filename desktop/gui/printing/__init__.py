"""A brief as pages: to look at before it is written, to print, to save as PDF. Its words are laid out, never read as HTML."""

from desktop.gui.printing.looks import layout_of
from desktop.gui.printing.output import paint, pdf_bytes, write_pdf
from desktop.gui.printing.preview import Preview, preview
from desktop.gui.printing.printed import Printed, laid_out

__all__ = ["Preview", "Printed", "laid_out", "layout_of", "paint", "pdf_bytes", "preview", "write_pdf"]
