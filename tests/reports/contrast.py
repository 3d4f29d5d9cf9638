"""The contrast of two colours by WCAG 2.2 (relative luminance, and success criterion 1.4.3)."""

from __future__ import annotations

TEXT, GRAPHIC = 4.5, 3.0
"""What text needs, and what bars and the ring around a focus need (success criterion 1.4.11)."""


def contrast(ink: str, ground: str) -> float:
    """The contrast of two colours such as "1B6E3C", 1 to 21."""
    dark, light = sorted(map(luminance, (ink, ground)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
