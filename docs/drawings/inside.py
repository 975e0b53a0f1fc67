"""Drawings between four walls."""

from people import *
from places import *
from outside import HIGH, WIDE


def herfsttafel():
    out = [WIDE, '<path fill="#F1E2C6" d="M0 0h1600v1200H0z"/><path fill="#E9D6B2" d="M0 560h1600v300H0z"/><path d="M0 556h1600" stroke="#F6EFDF" stroke-width="14"/>']
    out.append(window(1120, 190, 330, 270, "#DCEBEF"))
    out.append('<path d="M1127 380q60-70 130-20q70-60 186 10v84h-316z" fill="#D8B24F" opacity=".8"/>' + '<path d="M1285 190v270M1120 287h330" stroke="#fff" stroke-width="9"/>')
    out.append('<path d="M150 210h470v300H150z" fill="#fff"/><path d="M150 210h470v300H150z" fill="none" stroke="#C59A6D" stroke-width="16"/>')
    out += [leaf(230, 260, 3, 10, RED), leaf(330, 290, 3.6, -20, YELLOW), leaf(440, 250, 3, 24, ORANGE), leaf(540, 300, 3.4, -8, "#86A873"), leaf(270, 400, 2, 80, ORANGE), leaf(480, 410, 2, -70, RED)]
    out.append('<path d="M0 60q260 110 520 20t540 6t540-30" stroke="#7A5B43" stroke-width="6" fill="none"/>')
    for i, (x, y) in enumerate(((120, 94), (300, 112), (480, 92), (660, 60), (840, 70), (1020, 88), (1200, 88), (1380, 72), (1520, 56))):
        out.append(leaf(x, y, 2.1, (-14, 10, -6, 14)[i % 4], (RED, YELLOW, "#86A873", ORANGE)[i % 4]))
    out.append(person(330, 1090, 3.9, "f", BLACK, "puffs", YELLOW, turn=3, eyes="down", left=(-16, -40), right=(20, -40), shadow=False, pattern="dots", bend=.5))
    out.append(person(790, 1070, 3.9, "a", BLOND, "short", BLUE, turn=0, mouth="open", left=(-30, -42), right=(34, -70), shadow=False, pattern="stripes", glasses=True, bend=.3))
    out.append(person(1250, 1090, 3.9, "d", BROWN, "braids", RED, turn=-4, left=(-26, -42), right=(20, -42), shadow=False, bend=.45))
    out.append(leaf(950, 700, 3.6, 20, ORANGE) + '<circle cx="925" cy="800" r="25" fill="#F6D7BC"/>')
    out.append('<path fill="#B98555" d="M0 930h1600v270H0z"/><path fill="#CB9A68" d="M0 900h1600v40H0z"/><path d="M0 940h1600" stroke="#9b6d42" stroke-width="5"/>')
    out.append('<path d="M180 964l300-22 36 186-330 22z" fill="#fff"/><path d="M650 960h310v190H650z" fill="#DDE9F2"/><path d="M1110 946l300 26-24 184-316-26z" fill="#fff"/>')
    out += [leaf(280, 980, 3.2, 20, YELLOW), leaf(400, 980, 3, -24, RED), leaf(330, 1010, 2.6, 5, "#86A873"), leaf(1180, 1000, 3, 30, ORANGE), leaf(1280, 1010, 3.2, -30, YELLOW)]
    out.append('<path d="M760 1110v-40q-40-4-40-44q0-44 66-44t66 44q0 40-40 44v40z" fill="#F6E7CB"/><path d="M716 1026q0-52 70-52t70 52q-70 20-140 0z" fill="#D0644F"/><circle cx="756" cy="1004" r="9" fill="#fff"/><circle cx="800" cy="994" r="11" fill="#fff"/><circle cx="828" cy="1014" r="7" fill="#fff"/>')
    out.append('<g transform="translate(560 1010)"><path d="M-34-60h68v92q-34 14-68 0z" fill="#5E8C61"/><ellipse cy="-60" rx="34" ry="9" fill="#3f6845"/><path d="M-14-62l-16-66M2-62v-80M16-62l22-64" stroke="#EDB84A" stroke-width="11" stroke-linecap="round"/><path d="M-30-128l-3-12M2-142v-13M38-126l5-12" stroke="#5A3A28" stroke-width="9" stroke-linecap="round"/></g>')
    out.append('<g transform="translate(1020 1050)"><ellipse rx="28" ry="32" fill="#A8742E"/><path d="M-32-14q32-40 64 0q-32 14-64 0z" fill="#6B4A33"/><path d="M0-34v-14" stroke="#6B4A33" stroke-width="6" stroke-linecap="round"/></g><g transform="translate(100 1070) rotate(-18)"><ellipse rx="26" ry="30" fill="#A8742E"/><path d="M-30-14q30-38 60 0q-30 14-60 0z" fill="#6B4A33"/></g>')
    out.append('<g transform="translate(1490 1060)"><ellipse rx="78" ry="62" fill="#E08A3C"/><ellipse rx="38" ry="62" fill="#EDA04E"/><path d="M0-58q-4-30 18-38" stroke="#5E8C61" stroke-width="15" fill="none" stroke-linecap="round"/></g>')
    return "".join(out) + "</svg>"


def jassen_in_de_gang():
    out = [WIDE, '<path fill="#EEF1E9" d="M0 0h1600v620H0z"/><path fill="#C9DCCB" d="M0 620h1600v420H0z"/><path fill="#F2B53A" d="M0 604h1600v24H0z"/><path fill="#B9A58A" d="M0 1030h1600v170H0z"/><path d="M0 1030h1600v14H0z" fill="#A28E72"/>']
    out.append('<path d="M1010 120h470v920h-470z" fill="#C59A6D"/><path d="M1050 160h390v880h-390z" fill="#CFE3EA"/><path d="M1050 760q200-70 390 0v280h-390z" fill="#B9B3A6"/><path d="M1050 500h390v270q-200-60-390 0z" fill="#A9BD86"/>')
    out.append(tree(1330, 700, 2.1, "#86A873") + tree(1110, 690, 1.6, "#9DBB8D") + cloud(1150, 270, .9))
    out.append('<path d="M1245 160v880" stroke="#C59A6D" stroke-width="22"/><path d="M1265 560v90" stroke="#6B4A33" stroke-width="12" stroke-linecap="round"/>')
    out.append(bike(1092, 1000, .8, BLUE) + bike(1306, 1000, .8, RED, crate=True))
    out.append('<path d="M1010 120h40v920h-40z" fill="#C59A6D"/><path d="M1234 160h22v880h-22z" fill="#C59A6D"/><path d="M1440 120h40v920h-40z" fill="#C59A6D"/>')
    out.append('<path d="M1480 120h120v920h-120z" fill="#EEF1E9"/><path d="M1480 620h120v420h-120z" fill="#C9DCCB"/><path d="M1480 604h120v24h-120z" fill="#F2B53A"/>')
    out.append('<path fill="#C59A6D" d="M40 290h920v56H40z"/><path d="M40 346h920v8H40z" fill="#000" opacity=".12"/>')
    for i in range(7):
        out.append(f'<circle cx="{110 + i * 130}" cy="320" r="13" fill="#6B4A33"/><path d="M{76 + i * 130} 226h68v40h-68z" fill="#fff"/><circle cx="{96 + i * 130}" cy="246" r="11" fill="{(RED, YELLOW, GREEN, BLUE, PURPLE, ORANGE, TEAL)[i]}"/><path d="M{112 + i * 130} 246h22" stroke="#A9A495" stroke-width="6"/>')
    out.append(coat(110, 400, 2.1, RED) + satchel(240, 410, 1.7, BLUE) + coat(370, 400, 2.1, YELLOW) + coat(500, 400, 2.1, GREEN, False) + coat(760, 400, 2.1, PURPLE) + satchel(890, 410, 1.7, ORANGE))
    out.append('<path d="M60 856h890v36H60z" fill="#A87446"/><path d="M60 848h890v14H60z" fill="#C08C58"/><path d="M110 892v146M500 892v146M900 892v146" stroke="#8F6039" stroke-width="26"/>')
    out.append(boots(170, 1034, 1.9, RED) + boots(380, 1034, 1.9, BLUE) + boots(600, 1034, 1.9, YELLOW) + boots(750, 1034, 1.9, GREEN))
    out.append('<path d="M600 770q50-30 100 0l10 82H590z" fill="#4F9A94"/><path d="M592 836h116v16H592z" fill="#000" opacity=".15"/><circle cx="650" cy="752" r="18" fill="#F3E7CF"/>')
    out.append('<path d="M1000 1110h520l40 70H960z" fill="#8E8A80"/><path d="M992 1130h546M978 1152h570" stroke="#7C786E" stroke-width="5"/>')
    return "".join(out) + "</svg>"


def proefjestafel():
    out = [WIDE, '<path fill="#E4EDE6" d="M0 0h1600v1200H0z"/><path fill="#CFDFD3" d="M0 600h1600v600H0z"/><path d="M0 596h1600" stroke="#F2B53A" stroke-width="14"/>']
    out.append('<path d="M120 130h760v360H120z" fill="#3F5F57"/><path d="M120 130h760v360H120z" fill="none" stroke="#C59A6D" stroke-width="18"/><g fill="none" stroke="#E7EFE6" stroke-width="7" stroke-linecap="round"><circle cx="280" cy="300" r="60"/><ellipse cx="280" cy="300" rx="110" ry="30" transform="rotate(-20 280 300)"/><path d="M480 400l70-160l70 160zM512 330h76M750 410V300M750 380q-50 0-50-44q46 4 50 44q4-46 54-50q-2 50-54 50"/><circle cx="750" cy="250" r="20"/><circle cx="750" cy="208" r="21"/><circle cx="790" cy="238" r="21"/><circle cx="774" cy="286" r="21"/><circle cx="726" cy="286" r="21"/><circle cx="710" cy="238" r="21"/><path d="M540 236q-10-40 14-50M570 230q14-20 8-52"/></g>')
    out.append('<path d="M1010 250h460v24h-460zM1010 450h460v24h-460z" fill="#C59A6D"/>')
    for x, y, c, h in ((1040, 250, "#9CC7C2", 90), (1130, 250, "#EDB84A", 70), (1210, 250, "#D98C8C", 100), (1040, 450, "#B4CBA0", 80), (1130, 450, "#8FB0CC", 110)):
        out.append(f'<path d="M{x} {y - h}h60v{h - 10}q0 10-10 10h-40q-10 0-10-10z" fill="#fff" opacity=".75"/><path d="M{x} {y - h * .6:.0f}h60v{h * .6 - 10:.0f}q0 10-10 10h-40q-10 0-10-10z" fill="{c}"/><path d="M{x - 4} {y - h - 12}h68v14h-68z" fill="#8A5A3B"/>')
    out.append('<circle cx="1380" cy="182" r="62" fill="#8FB0CC"/><path d="M1330 160q30-30 60-10t20 40q-40 20-60 0t-20-30zM1400 220q20-10 34 0" fill="#86A873"/><path d="M1380 244v10M1350 254h60" stroke="#8A5A3B" stroke-width="10"/>')
    out.append('<path d="M1250 360h170v90h-170z" fill="#D0644F"/><path d="M1262 372h30v78h-30zM1330 366h26v84h-26z" fill="#fff" opacity=".35"/>')
    out.append(person(430, 1020, 3.7, "e", BLACK, "curls", GREEN, turn=5, mouth="open", left=(-20, -42), right=(40, -56), shadow=False, glasses=True))
    out.append(person(1140, 1020, 3.7, "a", BLOND, "pony", PURPLE, turn=-5, mouth="open", left=(-36, -92), right=(18, -42), shadow=False, glasses=True, pattern="dots", bend=.3))
    out.append('<path fill="#B98555" d="M0 880h1600v320H0z"/><path fill="#CB9A68" d="M0 850h1600v38H0z"/>')
    out.append('<path d="M690 960L760 700h80l70 260q-110 30-220 0z" fill="#8A5A3B"/><path d="M760 700h80l12 44q-20 20-30 70q-14 30-26-14q-10-50-24-10q-8 24-18-30q-8-30-6-60z" fill="#D0644F"/><ellipse cx="800" cy="702" rx="40" ry="11" fill="#E8795F"/>')
    for x, y, r in ((770, 660, 24), (826, 640, 32), (790, 600, 26), (850, 580, 18), (760, 570, 16), (812, 540, 22), (775, 510, 12)):
        out.append(f'<circle cx="{x}" cy="{y}" r="{r}" fill="#F6F3EA" stroke="#E5D2AE" stroke-width="3"/>')
    out.append('<path d="M1000 660l36-10l14 60q-10 20-30 12z" fill="#fff" opacity=".8"/><path d="M1006 684l38-10l8 36q-10 20-30 12z" fill="#8FB0CC"/><circle cx="1008" cy="682" r="22" fill="#F6D7BC"/>')
    for x, c, h in ((180, "#EDB84A", 120), (270, "#86A873", 90), (1330, "#8FB0CC", 120), (1420, "#D98C8C", 86)):
        out.append(f'<path d="M{x} {980 - h}h70v{h}q-35 14-70 0z" fill="#fff" opacity=".7"/><path d="M{x} {980 - h * .55:.0f}h70v{h * .55:.0f}q-35 14-70 0z" fill="{c}"/>')
    out.append(person(625, 1500, 4.3, "d", BROWN, "bob", BLUE, back=True, left=(-34, -50), right=(36, -104), shadow=False))
    out.append('<g transform="translate(-175 60)"><path d="M950 986l30-80" stroke="#6B4A33" stroke-width="18" stroke-linecap="round"/><circle cx="1000" cy="856" r="54" fill="#DCEBEF" fill-opacity=".7" stroke="#33475B" stroke-width="13"/><circle cx="954" cy="990" r="28" fill="#C68A5C"/></g>')
    return "".join(out) + "</svg>"
