#!/usr/bin/env python3
"""Writes every drawing as an SVG beside this file; ./render turns those into pictures."""

import pathlib
import sys

sys.dont_write_bytecode = True

import inside
import inside2
import outside
import outside2

DRAWINGS = {
    "hut-in-het-bos": outside.hut_in_het_bos, "op-het-plein": outside.op_het_plein, "meisje-met-geel-blad": outside.meisje_met_geel_blad,
    "moestuin": outside.moestuin, "sportdag": outside2.sportdag, "lampionnentocht": outside2.lampionnentocht,
    "school-in-de-regen": outside2.school_in_de_regen, "klassenhond": outside2.klassenhond,
    "herfsttafel": inside.herfsttafel, "jassen-in-de-gang": inside.jassen_in_de_gang, "proefjestafel": inside.proefjestafel,
    "leeshoek": inside2.leeshoek, "museum": inside2.museum, "zwemtassen": inside2.zwemtassen, "gymzaal": inside2.gymzaal,
    "koekjeskraam": inside2.koekjeskraam,
}

for name, draw in DRAWINGS.items():
    (pathlib.Path(__file__).parent / f"{name}.svg").write_text(draw() + "\n")
