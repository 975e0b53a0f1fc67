#!/usr/bin/env python3
"""Writes every drawing as an SVG beside this file; ./render turns those into pictures."""

import pathlib
import inside
import outside

DRAWINGS = {
    "hut-in-het-bos": outside.hut_in_het_bos, "op-het-plein": outside.op_het_plein, "meisje-met-geel-blad": outside.meisje_met_geel_blad,
    "moestuin": outside.moestuin, "herfsttafel": inside.herfsttafel, "jassen-in-de-gang": inside.fietsen_en_jassen,
}

for name, draw in DRAWINGS.items():
    (pathlib.Path(__file__).parent / f"{name}.svg").write_text(draw() + "\n")
