"""Name and version of the reader, as every claim carries them."""

READER_NAME = "entrepot.frames"
READER_VERSION = "0.1.0"
