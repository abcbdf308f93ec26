"""Make a picture small: the same pixels, in at most 256 colours (PNG, https://www.w3.org/TR/png)."""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
COLOURS: Final = 256
CHANNELS: Final = {2: 3, 6: 4}

Pixels = NDArray[np.uint8]


def painted(png: bytes) -> bytes:
    """Return a picture of 8 bits a channel as one with a palette of its most frequent colours."""
    pixels = _pixels(png)
    height, width, _ = pixels.shape
    colours, where, counts = np.unique(
        pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True
    )
    kept = np.argsort(counts)[::-1][:COLOURS]
    palette = colours[kept].astype(np.int32)
    nearest = np.array(
        [np.argmin(((palette - one) ** 2).sum(axis=1)) for one in colours.astype(np.int32)]
    )
    lines = nearest[where].reshape(height, width).astype(np.uint8)
    filtered = np.hstack([np.zeros((height, 1), np.uint8), lines])
    return SIGNATURE + b"".join(
        (
            _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
            _chunk(b"PLTE", palette.astype(np.uint8).tobytes()),
            _chunk(b"IDAT", zlib.compress(filtered.tobytes(), 9)),
            _chunk(b"IEND", b""),
        )
    )


def size(png: bytes) -> tuple[int, int]:
    """Return a picture's width and height, in pixels."""
    width, height = struct.unpack(">II", dict(_chunks(png))[b"IHDR"][:8])
    return width, height


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        at += length + 12


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _pixels(png: bytes) -> Pixels:
    width, height = size(png)
    header = dict(_chunks(png))[b"IHDR"]
    channels = CHANNELS[header[9]]
    data = b"".join(body for kind, body in _chunks(png) if kind == b"IDAT")
    raw = np.frombuffer(zlib.decompress(data), np.uint8).reshape(height, width * channels + 1)
    above = np.zeros(width * channels, np.uint8)
    lines = []
    for line in raw:
        above = _unfiltered(int(line[0]), line[1:], above, channels)
        lines.append(above)
    return np.stack(lines).reshape(height, width, channels)[:, :, :3]


def _unfiltered(kind: int, line: Pixels, above: Pixels, channels: int) -> Pixels:
    if kind == 0:
        return line
    if kind == 2:
        return line + above
    return _walked(kind, line, above, channels)


def _walked(kind: int, line: Pixels, above: Pixels, channels: int) -> Pixels:
    """Undo the filters that look at the pixel on the left: Sub, Average, Paeth."""
    done = bytearray(line.tobytes())
    up = above.tobytes()
    for at in range(len(done)):
        left = done[at - channels] if at >= channels else 0
        corner = up[at - channels] if at >= channels else 0
        guess = {1: left, 3: (left + up[at]) // 2, 4: _paeth(left, up[at], corner)}[kind]
        done[at] = (done[at] + guess) & 0xFF
    return np.frombuffer(bytes(done), np.uint8)


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))
