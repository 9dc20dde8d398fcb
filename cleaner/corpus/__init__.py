"""Files and folders: encodings, atomic writes, discovery, workers. Bytes in, bytes out."""
