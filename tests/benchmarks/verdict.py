"""Time a verdict against the bare LanguageTool call, on fresh texts taken in turns.

``python -m tests.benchmarks.verdict [COUNT]`` prints both, their ratio, and what is beside it.
"""

import itertools
import json
import random
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bot import places
from bot.language.languagetool.supervisor import Supervisor
from tests.data import municipal

WORDS = 60
MS = 1000
ROOT = Path(__file__).parents[2]
