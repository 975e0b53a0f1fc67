"""Drawings under the open sky."""

from people import *
from places import *

WIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1200">'
HIGH = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600">'


def woods(w, horizon, h):
    step = w / 7
    greens = ("#BBCFA6", "#C9D29F", "#ADC69B", "#D8CF97", "#B4CBA0", "#C3D1A4", "#ABC39A", "#CFCB95")
    out = [f'<path fill="#DCE9DA" d="M0 0h{w}v{h}H0z"/><path fill="#EAF1DF" d="M0 {horizon - 220}q{w / 2}-80 {w} 0v300H0z"/>']
    out += [tree(i * step, horizon + 20 + (i % 2) * 14, 2.5 + (i % 3) * .3, greens[i]) for i in range(8)]
    out.append(f'<path fill="#A9BD86" d="M0 {horizon}q{w / 2}-70 {w} 0v{h}H0z"/>')
    out.append(f'<path fill="#9BB27A" d="M0 {horizon + 230}q{w * .4}-70 {w}-10v{h}H0z"/>')
    return "".join(out)


def hut_in_het_bos():
    out = [WIDE, woods(1600, 690, 1200), tree(70, 900, 4.6, "#6E9A64"), tree(1560, 930, 4.8, "#7FA56D"), tree(1330, 800, 3.4, "#8DAE77")]
    out.append('<path d="M780 250L480 1010H1130z" fill="#5b4a34" opacity=".35"/>')
    out.append('<g stroke-linecap="round"><path d="M470 1020L810 210M1150 1020L760 220" stroke="#7A5B43" stroke-width="34"/>'
               '<path d="M600 1050L800 240M1020 1050L775 240" stroke="#8C6A4E" stroke-width="28"/><path d="M740 1030L790 250M890 1035L784 250" stroke="#6B4E39" stroke-width="24"/></g>')
    out.append('<path d="M520 880q260 40 540-10M575 760q200 40 420-10M630 640q160 30 310-6M690 500q90 20 190-4" stroke="#6B4E39" stroke-width="18" fill="none" stroke-linecap="round"/>')
    for i, (x, y) in enumerate(((560, 800), (640, 660), (700, 540), (930, 620), (990, 760), (1040, 880), (600, 900), (880, 480), (720, 420))):
        out.append(leaf(x, y, 2.1, 30 + i * 40, ("#5E8C61", "#86A873", "#6E9A64")[i % 3]))
    out.append(person(290, 1030, 3.2, "e", BLACK, "afro", YELLOW, right=(48, -62), left=(26, -52), turn=4, mouth="open", legs="#5E6B4A"))
    out.append('<path d="M330 838L640 870" stroke="#7A5B43" stroke-width="22" stroke-linecap="round"/><circle cx="444" cy="838" r="21" fill="#8A5A3B"/><circle cx="374" cy="858" r="21" fill="#8A5A3B"/>')
    out.append(person(560, 1100, 3.1, "b", BLOND, "long", RED, turn=3, right=(34, -108), left=(-27, -50), bend=.1, pattern="dots"))
    out.append(person(830, 1060, 3.1, "c", CHESTNUT, "short", BLUE, left=(-30, -148), right=(30, -150), bend=.12, mouth="open", glasses=True, pattern="stripes"))
    out.append(person(1075, 1110, 3.2, "d", "#3E5E84", "scarf", PURPLE, dress=True, turn=-3, left=(-37, -92), right=(14, -58), legs="#4a3a55"))
    out.append(leaf(955, 730, 2.2, 160, "#5E8C61") + leaf(955, 740, 2.2, 205, "#86A873"))
    out.append(person(1405, 1070, 3.2, "a", GINGER, "pony", GREEN, turn=-4, left=(-46, -64), right=(-24, -54), mouth="smile", legs="#5B5148"))
    out.append('<path d="M1425 926L1225 838" stroke="#8C6A4E" stroke-width="20" stroke-linecap="round"/><circle cx="1258" cy="864" r="20" fill="#F6D7BC"/><circle cx="1328" cy="897" r="20" fill="#F6D7BC"/>')
    out.append(leaves_on_ground(((120, 1100), (210, 1150), (420, 1150), (700, 1150), (960, 1150), (1230, 1160), (1480, 1120), (1530, 1000), (60, 1010), (1240, 980))))
    return "".join(out) + "</svg>"


def op_het_plein():
    out = [WIDE, '<path fill="#CFE3EA" d="M0 0h1600v1200H0z"/>', cloud(1000, 130, 1.5), cloud(1350, 230, 1), cloud(160, 90, .9)]
    out += [tree(1010, 640, 2.2, "#B4CBA0"), tree(1500, 660, 3.2, "#86A873")]
    out.append('<path fill="#C98F6B" d="M0 210h860v440H0z"/><path fill="#A86F50" d="M0 180h890v42H0z"/>')
    out.append('<path d="M0 300h860M0 390h860M0 480h860M0 570h860" stroke="#B97F5C" stroke-width="4"/>')
    out += [window(60, 280, 180, 190), window(310, 280, 180, 190)]
    out.append('<path d="M590 300h170v350H590z" fill="#3F6F9A"/><path d="M612 322h126v150H612z" fill="#DCEBEF"/><circle cx="738" cy="500" r="9" fill="#EDB84A"/>')
    out.append('<path d="M560 262h230v26H560z" fill="#EDB84A"/>')
    out.append('<path fill="#C2BCAE" d="M0 640h1600v560H0z"/><path fill="#B7B0A1" d="M0 640h1600v26H0z"/>')
    out.append('<g fill="none" stroke="#F6F3EA" stroke-width="9" stroke-linejoin="round"><path d="M640 1170l40-130h130l-14 130zM680 1040l34-110h110l-14 110M714 930l26-86h90l-10 86M660 1105h142M700 985h116"/></g>')
    out.append('<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M1040 700L1110 340h170l70 360M1092 440h206M1074 530h242M1056 620h278" stroke="#D0644F" stroke-width="18"/><path d="M1280 350q60 240 230 350" stroke="#EDB84A" stroke-width="42"/></g>')
    out.append(person(1190, 620, 2, "e", BLACK, "fade", TEAL, back=True, left=(-22, -130), right=(22, -132), shadow=False))
    out.append(person(180, 900, 2.7, "c", BROWN, "pony", BLUE, back=True, right=(40, -66)))
    out.append(person(400, 910, 2.7, "b", BLOND, "short", RED, back=True, left=(-41, -69), pattern="stripes"))
    out.append(person(745, 1040, 2.9, "f", BLACK, "puffs", YELLOW, back=True, dress=True, legs="#7a4b2f", left=(-44, -78), right=(44, -78), feet=((-5, 0), (22, -15)), knees=((-8, -24), (20, -32))))
    out.append(person(975, 930, 2.7, "d", "#8A5A83", "scarf", GREEN, back=True, dress=True))
    out.append(person(1200, 1100, 3.1, "a", GINGER, "bob", PURPLE, back=True, right=(40, -104)))
    out.append(person(1500, 1010, 2.8, "d", BLACK, "curls", ORANGE, back=True, left=(-42, -104)))
    out.append('<g transform="translate(-15 -40)"><circle cx="1385" cy="690" r="34" fill="#D0644F"/><path d="M1353 684q32 18 64-2M1372 660q18 26 10 62" stroke="#fff" stroke-width="6" fill="none"/></g>')
    return "".join(out) + "</svg>"


def meisje_met_geel_blad():
    out = [HIGH, woods(1200, 1000, 1600), tree(60, 1330, 5, "#D8B24F"), tree(1130, 1300, 5.4, "#C98F4B"), tree(980, 1120, 3.4, "#B9C98E")]
    out += [leaf(140, 260, 2.4, 40, YELLOW), leaf(1040, 180, 2, 110, ORANGE), leaf(220, 620, 1.8, 200, RED), leaf(520, 130, 1.6, 20, "#B98742")]
    out.append(person(560, 2010, 9.6, "d", BLACK, "long", RED, left=(-27, -34), right=None, mouth="smile", coat=True, shadow=False))
    out.append('<path d="M740 1240Q960 1380 872 1180" stroke="#C4573F" stroke-width="118" stroke-linecap="round" stroke-linejoin="round" fill="none"/><path d="M838 1142l84-20" stroke="#A94835" stroke-width="34" stroke-linecap="round"/>')
    out.append('<path d="M400 1165q160 70 330-4q40 60-14 112q-150 50-300-8q-50-46-16-100z" fill="#F3E7CF"/><path d="M412 1215q150 56 312-4" stroke="#d8c6a0" stroke-width="9" fill="none"/><path d="M640 1235l70 240q-60 40-118 12l-14-236z" fill="#F3E7CF"/><path d="M596 1440q60 26 108-8" stroke="#D0644F" stroke-width="16" fill="none"/>')
    out.append('<path d="M880 1120L906 650" stroke="#A8742E" stroke-width="13" stroke-linecap="round"/>')
    out.append('<path d="M900 960Q760 900 800 770Q790 730 830 700Q850 600 916 520Q966 610 978 706Q1012 744 996 782Q1024 900 900 960z" fill="#EDB84A"/><path d="M900 960L914 560M904 850L820 770M904 850L985 780M908 740L850 680M908 740L962 690" stroke="#A8742E" stroke-width="7" stroke-linecap="round" fill="none"/>')
    out.append('<circle cx="882" cy="1064" r="56" fill="#C68A5C"/><path d="M844 1044q36-22 66 4M846 1072q38-16 64 6M856 1098q30-10 48 2" stroke="#AF7448" stroke-width="7" fill="none" stroke-linecap="round"/><ellipse cx="850" cy="1026" rx="24" ry="38" transform="rotate(28 850 1026)" fill="#C68A5C"/>')
    return "".join(out) + "</svg>"


def moestuin():
    out = [WIDE, '<path fill="#CFE3EA" d="M0 0h1600v1200H0z"/>', cloud(240, 150, 1.5), cloud(900, 110, 1.1), cloud(1320, 190, 1.3)]
    out += [tree(120, 560, 2.7, "#9DBB8D"), tree(1480, 570, 3.3, "#86A873"), tree(1290, 540, 2.2, "#B9C98E"), bush(420, 540, 2.1, "#8DAE77"), bush(650, 545, 1.7, "#A4BF88")]
    out.append('<path fill="#A9BD86" d="M0 520h1600v680H0z"/>')
    out.append('<path d="M840 300h280v240H840z" fill="#B98555"/><path d="M806 312L980 196l174 116z" fill="#8A5A3B"/><path d="M930 370h96v170h-96z" fill="#7A4F30"/><path d="M840 360h280M840 420h280M840 480h280" stroke="#a37246" stroke-width="4"/><path d="M930 370h96v170h-96z" fill="#7A4F30"/><circle cx="1010" cy="460" r="6" fill="#EDB84A"/><path d="M1056 390h40v44h-40z" fill="#DCEBEF"/>')
    out.append('<path d="M0 470h800M0 520h800" stroke="#E8DFC9" stroke-width="12"/>' + "".join(f'<path d="M{x} 556v-110l15-20 15 20v110z" fill="#F3ECDB"/>' for x in range(16, 790, 58)))
    out.append('<path d="M720 1200Q770 800 800 560h60q70 300 200 640z" fill="#E2CDA4"/>')
    for bx, by, k, plant in ((70, 640, 1, "sla"), (950, 640, 1, "wortel"), (20, 880, 1.16, "pompoen"), (1040, 880, 1.16, "kool")):
        w, h = 600 * k, 170 * k
        if by > 700:
            w = 560 if bx < 500 else 540
        out.append(f'<path d="M{bx + 30} {by}h{w - 60}l30 {h}h-{w}z" fill="#6B4A33"/><path d="M{bx} {by + h}h{w}v34h-{w}z" fill="#A87446"/><path d="M{bx} {by + h}h{w}v8h-{w}z" fill="#C08C58"/>')
        for row in (0, 1):
            for i in range(5):
                x, y = bx + 78 + i * (w - 156) / 4 + (row * 2 - 1) * (i - 2) * 4, by + 52 * k + row * 82 * k
                out.append(vegetable(plant, x, y, k * (.92 + row * .14)))
    out.append('<g transform="translate(800 1010) scale(1.5)"><path d="M-50-70h86v92q-43 14-86 0z" fill="#4E7FA8"/><ellipse cx="-7" cy="-70" rx="43" ry="11" fill="#33475B"/><path d="M36-10l56-56" stroke="#4E7FA8" stroke-width="15"/><path d="M82-82l26 26" stroke="#33475B" stroke-width="18" stroke-linecap="round"/><path d="M-50-56q-54 10-40 60q8 20 40 12" fill="none" stroke="#4E7FA8" stroke-width="11"/></g>')
    out.append('<g transform="translate(770 760) rotate(-8)"><path d="M0-170v170" stroke="#B98555" stroke-width="13" stroke-linecap="round"/><path d="M-20-176h40" stroke="#B98555" stroke-width="13" stroke-linecap="round"/><path d="M-26-8h52v40q-26 44-52 0z" fill="#7d888c"/></g>')
    return "".join(out) + "</svg>"


def vegetable(kind, x, y, s):
    at = f'<g transform="translate({x:.0f} {y:.0f}) scale({s:.2f})">'
    if kind == "sla":
        return at + '<path d="M0 8q-46 4-42-26q10-6 16 0q-4-26 14-30q12 6 12 16q4-18 18-14q16 8 8 26q14-8 20 2q-2 28-46 26z" fill="#86A873"/><path d="M0 6q-22-2-20-20q14-18 22-2q14-14 20 4q0 18-22 18z" fill="#B4CE8E"/></g>'
    if kind == "wortel":
        return at + '<path d="M-12 2h24q-2 16-12 22q-10-6-12-22z" fill="#E08A3C"/><path d="M0 2Q-30-30-34-56M0 2Q-8-40-6-64M0 2Q14-36 20-60M0 2Q34-20 42-40" stroke="#5E8C61" stroke-width="7" stroke-linecap="round" fill="none"/></g>'
    if kind == "pompoen":
        return at + '<ellipse rx="38" ry="30" cy="-8" fill="#E08A3C"/><ellipse rx="18" ry="30" cy="-8" fill="#EDA04E"/><path d="M0-36q-2-16 10-20" stroke="#5E8C61" stroke-width="8" fill="none" stroke-linecap="round"/><path d="M36-2q30-30 42 4q-20 16-42-4z" fill="#5E8C61"/></g>'
    return at + '<circle cy="-8" r="34" fill="#7FA88A"/><path d="M-40 2q-6-40 26-44q-16 30 14 50q-26 16-40-6zM40 2q8-42-26-44q14 28-12 50q26 14 38-6z" fill="#6A9677"/><path d="M0 16V-26M0 0l-16-14M0 0l16-14" stroke="#CFE3C8" stroke-width="3" fill="none"/></g>'
