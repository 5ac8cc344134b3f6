"""Clouds on this machine: emulators as processes, and the template deployed on them."""
