"""More drawings between four walls."""

from outside import HIGH, WIDE
from people import *
from places import *


def leeshoek():
    out = [HIGH, '<path fill="#EFE3CC" d="M0 0h1200v1600H0z"/><path d="M0 1130h1200v470H0z" fill="#C9A77C"/><path d="M0 1110h1200v24H0z" fill="#F6EFDF"/>']
    out.append('<path d="M90 150h760v960H90z" fill="#B98555"/><path d="M122 182h696v270H122zM122 488h696v270H122zM122 794h696v290H122z" fill="#8F6039"/>')
    colours = (RED, YELLOW, BLUE, GREEN, PURPLE, ORANGE, TEAL, CREAM, NAVY, PINK)
    for row, base in enumerate((452, 758, 1084)):
        x = 136
        for i in range(17):
            w, h = 26 + (i * 7 + row * 5) % 17, 160 + (i * 37 + row * 23) % 80
            if x + w > 800 or (row == 1 and 7 < i < 11):
                x += w
                continue
            out.append(f'<path d="M{x} {base - h}h{w}v{h}h-{w}z" fill="{colours[(i * 3 + row) % 10]}"/><path d="M{x + 5} {base - h + 24}h{w - 10}" stroke="#fff" stroke-opacity=".55" stroke-width="6"/>')
            x += w + 3
    out.append('<path d="M400 700h90l-10 58h-70z" fill="#F3E7CF"/><path d="M445 700q-50-30-40-90q40 20 40 90q0-80 50-96q6 70-50 96z" fill="#5E8C61"/>')
    out.append('<path d="M1010 1180V520" stroke="#6B4A33" stroke-width="16"/><path d="M900 560L950 370h120l50 190z" fill="#EDB84A"/><ellipse cx="1010" cy="1186" rx="90" ry="18" fill="#6B4A33"/><path d="M880 570h260l60 560H760z" fill="#FFF3CC" opacity=".3"/>')
    out.append('<ellipse cx="600" cy="1400" rx="560" ry="150" fill="#5E8C61"/><ellipse cx="600" cy="1400" rx="480" ry="122" fill="#86A873"/><ellipse cx="600" cy="1400" rx="390" ry="94" fill="#B4CBA0"/>')
    out.append('<ellipse cx="350" cy="1395" rx="190" ry="60" fill="#D0644F"/><ellipse cx="860" cy="1415" rx="190" ry="60" fill="#4E7FA8"/>')
    out.append(person(350, 1400, 3.9, "d", "#4F9A94", "scarf", YELLOW, sit="cross", turn=3, eyes="down", left=(-22, -38), right=(24, -38), bend=.5, mouth="smile"))
    out.append(person(860, 1420, 3.9, "a", GINGER, "swoop", PURPLE, sit="cross", turn=-3, eyes="open", left=(-24, -38), right=(22, -38), bend=.5, mouth="open", glasses=True, pattern="stripes"))
    for x, y, c in ((350, 1302, BLUE), (860, 1322, RED)):
        out.append(f'<g transform="translate({x} {y})"><path d="M-120-70q60-20 120 10q60-30 120-10v130q-60-20-120 10q-60-30-120-10z" fill="{c}"/><path d="M0-60v130" stroke="#000" stroke-opacity=".2" stroke-width="6"/><circle cx="62" cy="-6" r="24" fill="#fff" opacity=".6"/><path d="M-92-30q34-8 64 6M-92-4q34-8 64 6" stroke="#fff" stroke-opacity=".6" stroke-width="8" fill="none" stroke-linecap="round"/></g>')
    out.append('<circle cx="236" cy="1324" r="25" fill="#C68A5C"/><circle cx="464" cy="1324" r="25" fill="#C68A5C"/><circle cx="746" cy="1344" r="25" fill="#F6D7BC"/><circle cx="974" cy="1344" r="25" fill="#F6D7BC"/>')
    out.append('<g transform="translate(600 1500) rotate(-6)"><path d="M-90 0h180v24H-90z" fill="#EDB84A"/><path d="M-76-26h160v24H-76z" fill="#8A5A83"/><path d="M-84-52h150v24H-84z" fill="#4F9A94"/></g>')
    return "".join(out) + "</svg>"


def museum():
    out = [WIDE, '<path fill="#E9E4DA" d="M0 0h1600v900H0z"/><path d="M0 0h1600v70H0z" fill="#D8D1C3"/><path d="M0 760h1600v40H0z" fill="#CFC7B6"/><path fill="#B98F66" d="M0 800h1600v400H0z"/><path d="M0 870h1600M0 960h1600M0 1070h1600" stroke="#A67E57" stroke-width="5"/>']
    out.append('<path d="M560 130h480v330H560z" fill="#9CC3D2"/><path d="M560 350q120-90 240-20t240-40v170H560z" fill="#86A873"/><path d="M560 410q140-60 260-10t220-30v90H560z" fill="#C9A04E"/><circle cx="930" cy="210" r="38" fill="#F6E3A8"/><path d="M690 380V250M640 270l100-40M670 210l40 80" stroke="#6B4A33" stroke-width="12" stroke-linecap="round"/><path d="M664 390l16-100h24l16 100z" fill="#8A5A3B"/><path d="M560 130h480v330H560z" fill="none" stroke="#B98742" stroke-width="26"/>')
    out.append('<path d="M130 170h270v290H130z" fill="#F6F3EA"/><path d="M130 170h110v120H130z" fill="#D0644F"/><path d="M290 340h110v120H290z" fill="#EDB84A"/><circle cx="300" cy="250" r="62" fill="#4E7FA8"/><path d="M150 440l60-110l60 110z" fill="#5E8C61"/><path d="M130 170h270v290H130z" fill="none" stroke="#33475B" stroke-width="16"/>')
    out.append('<path d="M1200 160h270v310h-270z" fill="#33475B"/><path d="M1222 470q4-110 113-110t113 110z" fill="#8A5A83"/><ellipse cx="1335" cy="300" rx="46" ry="56" fill="#E8C49A"/><ellipse cx="1335" cy="366" rx="76" ry="24" fill="#F3E7CF"/><path d="M1270 366q65 26 130 0" stroke="#d8c6a0" stroke-width="5" fill="none"/><path d="M1282 296q-8-90 53-90t53 90q-14-44-53-44t-53 44z" fill="#6B4A33"/><circle cx="1318" cy="298" r="5" fill="#3a2c22"/><circle cx="1352" cy="298" r="5" fill="#3a2c22"/><path d="M1324 328q11 7 22 0" stroke="#8E3B33" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M1200 160h270v310h-270z" fill="none" stroke="#B98742" stroke-width="20"/>')
    back = ((285, "a", BLOND, "long", TEAL, "smile", {}), (570, "f", BLACK, "afro", RED, "open", {}), (832, "c", CHESTNUT, "short", YELLOW, "smile", {"glasses": True}), (1105, "d", "#8A5A83", "scarf", BLUE, "smile", {}), (1330, "b", GINGER, "curls", GREEN, "open", {}))
    for i, (x, skin, hair, style, top, mouth, more) in enumerate(back):
        out.append(person(x, 940 + i % 2 * 14, 2.75, skin, hair, style, top, mouth=mouth, pack=(NAVY, ORANGE, RED, YELLOW, PURPLE)[i], turn=(3, 0, -2, 2, -3)[i], left=(-26, -46) if i else (-34, -142), right=(26, -46) if i < 4 else (36, -142), **more))
    out.append(person(435, 1140, 3, "d", BROWN, "braids", PURPLE, mouth="smile", pack=YELLOW, turn=2, pattern="stripes"))
    out.append(in_wheelchair(700, 1140, 3, BLUE, skin="b", hair=BROWN, style="bob", top=ORANGE, mouth="open", left=(-12, -66), right=(12, -66), bend=.5, pattern="sun"))
    out.append(person(965, 1140, 3, "e", BLACK, "fade", CREAM, mouth="open", pack=RED, turn=-2, left=(-26, -46), right=(8, -70), legs="#5B5148"))
    out.append('<g transform="translate(-155 5)"><path d="M1095 880h84v104h-84z" fill="#fff"/><path d="M1110 906h54M1110 928h54M1110 950h34" stroke="#A9A495" stroke-width="7"/><circle cx="1180" cy="940" r="20" fill="#8A5A3B"/></g>')
    return "".join(out) + "</svg>"


def zwemtassen():
    out = [WIDE, '<path fill="#DCECEF" d="M0 0h1600v1200H0z"/>']
    out.append('<path d="' + "".join(f'M{x} 0v1000' for x in range(100, 1600, 150)) + "".join(f'M0 {y}h1600' for y in range(130, 1000, 150)) + '" stroke="#fff" stroke-width="8"/>')
    out.append('<path d="M0 280h1600v150H0z" fill="#8FC1CC"/><path d="' + "".join(f'M{x} 280v150' for x in range(100, 1600, 150)) + '" stroke="#DCECEF" stroke-width="8"/><path d="M0 372q50-40 100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0t100 0" stroke="#fff" stroke-width="10" fill="none" opacity=".8"/>')
    out.append('<path fill="#B7CDD2" d="M0 1000h1600v200H0z"/><path d="M0 1000h1600v10H0z" fill="#9DB7BD"/>')
    out.append('<path d="M60 800h1480v54H60z" fill="#C59A6D"/><path d="M60 800h1480v14H60z" fill="#D8B28A"/><path d="M150 854v200M800 854v200M1450 854v200" stroke="#6f7d79" stroke-width="26"/>')
    out.append('<path d="M150 590q-4-70 60-64q70-8 66 64z" fill="#F6F3EA"/><path d="M176 580v-44M210 580v-52M246 580v-46" stroke="#4E7FA8" stroke-width="9"/>')
    bags = ((210, RED, "stripes"), (470, YELLOW, "sun"), (730, BLUE, "wave"), (990, GREEN, "dots"), (1250, PURPLE, "stripes"), (1450, ORANGE, "sun"))
    for i, (x, c, deco) in enumerate(bags):
        k = 1 if i < 5 else .8
        out.append(f'<g transform="translate({x} 800) scale({k})"><path d="M-46-214Q-70-310 0-310T46-214" stroke="{c}" stroke-width="13" fill="none"/><path d="M-100-190q0-34 34-34H66q34 0 34 34L112-20q0 20-22 20H-90q-22 0-22-20z" fill="{c}"/><path d="M-92-196q92 34 184 0l2 24q-94 34-188 0z" fill="#000" opacity=".13"/>'
                   + {"stripes": '<path d="M-106-104h212M-109-64h218" stroke="#fff" stroke-opacity=".6" stroke-width="15"/>', "sun": '<circle cy="-84" r="42" fill="#fff" opacity=".55"/>',
                      "wave": '<path d="M-108-84q27-40 54 0t54 0t54 0t54 0" stroke="#fff" stroke-opacity=".65" stroke-width="14" fill="none"/>', "dots": '<g fill="#fff" opacity=".6"><circle cx="-58" cy="-110" r="15"/><circle cx="10" cy="-92" r="15"/><circle cx="66" cy="-118" r="15"/><circle cx="-34" cy="-50" r="15"/><circle cx="48" cy="-46" r="15"/></g>'}[deco]
                   + '<path d="M66-190v54h34l-4-50z" fill="#fff" opacity=".85"/></g>')
    out.append('<g transform="translate(860 790)"><path d="M-60-24q60-40 120 0" stroke="#33475B" stroke-width="10" fill="none"/><ellipse cx="-26" cy="-10" rx="27" ry="18" fill="#8FC1CC" stroke="#33475B" stroke-width="8"/><ellipse cx="30" cy="-10" rx="27" ry="18" fill="#8FC1CC" stroke="#33475B" stroke-width="8"/></g>')
    for x, c in ((320, TEAL), (560, RED), (1040, YELLOW), (1290, BLUE)):
        out.append(f'<g transform="translate({x} 1070)"><path d="M-70-10q0-26 30-26q44 0 52 26q0 14-14 14h-54q-14 0-14-14z" fill="{c}"/><path d="M-38-34q10 20 44 22" stroke="#fff" stroke-width="10" fill="none" stroke-linecap="round"/><g transform="translate(100 14)"><path d="M-70-10q0-26 30-26q44 0 52 26q0 14-14 14h-54q-14 0-14-14z" fill="{c}"/><path d="M-38-34q10 20 44 22" stroke="#fff" stroke-width="10" fill="none" stroke-linecap="round"/></g></g>')
    return "".join(out) + "</svg>"


def gymzaal():
    out = [WIDE, '<path fill="#F0EBDD" d="M0 0h1600v780H0z"/><path d="M0 0h1600v60H0z" fill="#DDD5C2"/>']
    out += [window(x, 110, 240, 130, "#DCEBEF") for x in (130, 680, 1230)]
    out.append('<path d="M0 740h1600v46H0z" fill="#5E8C61"/><path fill="#D9A56C" d="M0 780h1600v420H0z"/><path d="M0 840h1600M0 920h1600M0 1020h1600M0 1130h1600" stroke="#C8935B" stroke-width="4"/>')
    out.append('<g fill="none" stroke-width="11"><path d="M0 880h1600" stroke="#4E7FA8"/><ellipse cx="800" cy="1040" rx="400" ry="130" stroke="#F6F3EA"/><path d="M300 780L60 1200M1300 780l240 420" stroke="#D0644F"/></g>')
    for x in (110, 300):
        out.append(f'<path d="M{x} 300v470M{x + 160} 300v470" stroke="#A87446" stroke-width="20"/><path d="' + "".join(f'M{x} {y}h160' for y in range(320, 770, 46)) + '" stroke="#C59A6D" stroke-width="15"/>')
    out.append('<path d="M640 60v560M760 60v520M880 60v560" stroke="#C9A25B" stroke-width="17"/><circle cx="640" cy="626" r="17" fill="#A8742E"/><circle cx="760" cy="586" r="17" fill="#A8742E"/><circle cx="880" cy="626" r="17" fill="#A8742E"/><path d="M580 46h360v22H580z" fill="#6f7d79"/>')
    out.append('<path d="M1160 300h260v180h-260z" fill="#fff" stroke="#33475B" stroke-width="11"/><path d="M1240 380h100v74h-100z" fill="none" stroke="#D0644F" stroke-width="9"/><path d="M1216 484h148" stroke="#D0644F" stroke-width="14" stroke-linecap="round"/><path d="M1226 490l22 100h84l22-100M1256 490l10 100M1290 490v100M1324 490l-10 100M1236 530h108M1244 566h92" stroke="#fff" stroke-width="5" fill="none"/>')
    out.append('<g transform="translate(1010 780)"><path d="M0 60L30-130h220L280 60z" fill="#C08C58"/><path d="M12-20h256M4 20h272M20-70h240" stroke="#8F6039" stroke-width="7"/><path d="M16-170h248q16 0 16 18v26H0v-26q0-18 16-18z" fill="#8A5A3B"/><path d="M110-40h60M110 0h60" stroke="#5A3A28" stroke-width="12" stroke-linecap="round"/></g>')
    out.append('<path d="M110 930h480l-60 120H10z" fill="#4E7FA8"/><path d="M10 1050h520v26H10z" fill="#33475B"/><path d="M590 930l-60 120v26l60-118z" fill="#3d6486"/><path d="M130 868h450l-30 70H104z" fill="#5F90B9"/><path d="M104 938h446v22H104z" fill="#33475B"/>')
    out.append('<path d="M1060 1010h460v26h-460z" fill="#C59A6D"/><path d="M1100 1036v66M1480 1036v66" stroke="#8F6039" stroke-width="20"/>')
    for x, y, r, c in ((720, 990, 54, RED), (850, 1080, 46, YELLOW), (960, 990, 36, GREEN), (1180, 964, 44, PURPLE)):
        out.append(f'<ellipse cx="{x}" cy="{y + r}" rx="{r}" ry="{r * .2:.0f}" fill="#000" opacity=".13"/><circle cx="{x}" cy="{y}" r="{r}" fill="{c}"/><path d="M{x - r * .6:.0f} {y - r * .3:.0f}q{r * .2:.0f}-{r * .36:.0f} {r * .56:.0f}-{r * .4:.0f}" stroke="#fff" stroke-opacity=".55" stroke-width="8" fill="none" stroke-linecap="round"/>')
    out.append('<circle cx="1390" cy="900" r="92" fill="none" stroke="#D0644F" stroke-width="15"/><circle cx="1440" cy="910" r="86" fill="none" stroke="#EDB84A" stroke-width="15"/>')
    return "".join(out) + "</svg>"


def koekjeskraam():
    out = [WIDE, '<path fill="#F1E2C6" d="M0 0h1600v1200H0z"/><path d="M0 640h1600v560H0z" fill="#D9C29A"/><path d="M0 632h1600v16H0z" fill="#F6EFDF"/>']
    out += [window(120, 220, 260, 300, "#DCEBEF"), window(1220, 220, 260, 300, "#DCEBEF"), bunting((0, 800, 1600), 50, 60)]
    out.append('<path d="M590 210h420v270H590z" fill="#3F5F57" stroke="#C59A6D" stroke-width="18"/><g fill="none" stroke="#E7EFE6" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"><path d="M660 350h90l-14 80h-62zM646 346q0-70 59-74q59 4 59 74M690 356l6 70M720 356l-6 70"/><circle cx="705" cy="258" r="11"/><circle cx="890" cy="350" r="66"/><path d="M868 320v.1M912 336v.1M886 372v.1M920 384v.1M850 364v.1" stroke-width="15"/></g>')
    out.append(person(800, 1130, 3.5, "c", BROWN, "bun", TEAL, tall=30, left=(-30, -84), right=(34, -100), mouth="smile", shadow=False, turn=-2, bend=.35))
    out.append('<path d="M742 772h116l18 130H724z" fill="#F3E7CF"/><path d="M752 780L762 742M848 780L838 742" stroke="#F3E7CF" stroke-width="13" stroke-linecap="round"/><path d="M770 812h60v30q-30 16-60 0z" fill="#EAD9B5"/>')
    out.append('<path d="M890 770h120l-16 26h-88z" fill="#fff"/><path d="M910 770q40-74 80 0z" fill="#C77F3A"/><circle cx="938" cy="752" r="6" fill="#5A3A28"/><circle cx="962" cy="744" r="6" fill="#5A3A28"/>')
    out.append('<path d="M140 860h1320v50H140z" fill="#fff"/><path d="M140 900h1320v300H140z" fill="#D0644F"/><path d="' + "".join(f'M{x} 900h110v300h-110z' for x in range(250, 1400, 220)) + '" fill="#F6F3EA"/><path d="M140 896' + "q55 70 110 0" * 12 + 'z" fill="#EDB84A"/>')
    out.append('<g transform="translate(430 860)"><path d="M-110 0h220l-20-16H-90z" fill="#8FB0CC"/><path d="M-84-16h168v-70q-84-24-168 0z" fill="#8A5A3B"/><path d="M-84-86q84-30 168 0v20q-20 24-40 0q-22 26-44 2q-22 22-42-2q-22 20-42-2z" fill="#F6E7CB"/><circle cy="-106" r="13" fill="#D0644F"/><circle cx="-44" cy="-98" r="11" fill="#D0644F"/><circle cx="44" cy="-98" r="11" fill="#D0644F"/></g>')
    for i, x in enumerate((590, 655, 1030)):
        out.append(f'<g transform="translate({x} 860)"><path d="M-26-40h52l-8 40h-36z" fill="{(BLUE, PURPLE, GREEN, ORANGE)[i]}"/><path d="M-34-38q0-40 34-42q34 2 34 42z" fill="{("#F3D3CF", "#F6E7CB", "#F3D3CF", "#F6E7CB")[i]}"/><circle cy="-84" r="9" fill="#D0644F"/></g>')
    out.append('<g transform="translate(1200 860)"><path d="M-120 0h240l-20-16h-200z" fill="#B4CBA0"/>' + "".join(f'<circle cx="{x}" cy="{y}" r="30" fill="#D9A860"/><circle cx="{x - 8}" cy="{y - 8}" r="5" fill="#5A3A28"/><circle cx="{x + 10}" cy="{y + 2}" r="5" fill="#5A3A28"/><circle cx="{x - 4}" cy="{y + 12}" r="4" fill="#5A3A28"/>' for x, y in ((-66, -44), (0, -44), (66, -44), (-34, -92), (34, -92))) + '</g>')
    out.append(person(170, 1170, 3.3, "e", BLACK, "braids", YELLOW, turn=5, mouth="open", left=(-26, -44), right=(42, -92), dress=True, legs="#7a4b2f"))
    out.append('<circle cx="318" cy="858" r="17" fill="#EDB84A" stroke="#B98742" stroke-width="5"/>')
    out.append(person(1440, 1175, 3.3, "a", BLOND, "swoop", BLUE, turn=-5, mouth="smile", left=(-34, -84), right=(26, -46), pattern="stripes", glasses=True))
    out.append('<g transform="translate(200 0)"><circle cx="1118" cy="884" r="34" fill="#D9A860"/><circle cx="1108" cy="876" r="6" fill="#5A3A28"/><circle cx="1128" cy="886" r="6" fill="#5A3A28"/><circle cx="1112" cy="898" r="5" fill="#5A3A28"/><circle cx="1137" cy="900" r="18" fill="#F6D7BC"/></g>')
    return "".join(out) + "</svg>"
