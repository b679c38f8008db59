"""Name and version of the reader, as every claim carries them, and the languages that it reads (ISO 639-1)."""

READER_NAME = "entrepot.frames"
READER_VERSION = "0.2.0"
LANGUAGES = ("en", "ru")
UNDETERMINED = "und"  # too few words to tell; read like English, for then nothing is lost
