/** The pace of espeak-ng, voice en-us. Written by `npm run calibrate`: milliseconds at the voice's own rate; measured sentences at theirs. */
export const ESPEAK_EN_US = {
  clauseMillis: 146.3,
  characterMillis: 45.7,
  commaMillis: 151.7,
  sentenceMillis: 380.8,
  words: `
a -41 above -84 ache -67 across 27 after 71 alcohol 75 already 55 an -61 angels 118 another -101
any -45 anything 57 apart 57 aparts 167 are -54 arm 67 arms 126 asks 68 at -40 ball 35 band 88
bed 124 before 44 began 70 begin 28 behind 70 belly -31 bend 47 bends 25 between 62 blade 49
body 100 bone 29 bones 46 both 60 bottles -47 box 135 break 39 breath -74 breathe -112 breathing -83
bridges 100 bright -73 brows 52 calf 28 calm 113 calves 34 came 89 can 37 carried -69 cat 156
change 54 cheek 85 cheeks 83 chest 56 child's 157 chin 67 choose 63 chose 31 circle 53 circles 152
clear 34 close 85 closed 136 cloth 166 colour -49 come 85 comes 73 comfort 52 coming 56 cool 63
cord 91 count 66 counts 62 cow 156 cream 75 creep 53 cross 77 crown 29 cry 88 curl -34 cushion 69
damp 85 dark 30 days 76 deep 106 deeper -73 desk 39 dim 48 dizzy 34 do 37 done -25 door -25
doorway -32 drape 71 draw -38 drawing -47 drawn -47 drift 55 drop 33 drops 47 ear -26 ease -46
easiest -34 eight -50 either -66 elbow 40 elbows 26 empty 31 enough -101 even 58 evening 28 eyes 40
face 60 fade -49 faint 98 far 88 feather -64 feel 95 feeling -59 feels 166 felt 99 few 54 fill 42
find 136 finds 134 fine 56 finger 81 fingers 90 fingertips 137 firm 47 first 33 fist 43 fists 101
five 46 flare 52 flat 98 float 57 floor 43 flowing 59 fold 162 folded 141 folding 81 forearm 94
forearms 75 free -25 freely -26 friend's -51 from -34 front 37 furthest 40 gap 37 gentle 40 give 60
go 63 going -27 gone -40 good -58 grows -43 hair 32 hand 101 hands 125 hang 48 hanging -37 happen 65
hard 76 has 29 have -41 head 28 headed 59 hear 46 heart 44 heat 52 heavier -34 heel 35 heels 82
height -97 held 44 help 129 here 37 high 47 higher -49 hinges 165 hip 152 hips 91 hold 106
holding -40 holds 180 hot 48 hour -65 hug 79 hurry -42 hurts 66 i -119 i'll -124 i'm -55 in -58
indoors -27 into -34 inwardly -68 it's -28 itself 94 just 50 keep 162 kindness 127 knee 27
kneeling -66 knees 27 ladder -35 laid 26 leaf -48 leaning -118 leave -58 left 25 leg 64 legs 63
less -57 let 31 let's 77 level -29 lie 34 lifting 50 light -32 lighten -35 lighter -106 lightly -67
like -26 likes -40 line 47 lips 83 little -90 long 42 loose -69 looser -61 lower -44 made -42
massage 57 mat 87 may 37 me 48 middle -70 mild 74 mind 57 mindful -92 minds 46 mine 65 minute -58
minutes 201 morning -35 most 66 move 27 moves 63 moving -28 naming 43 nearer -49 nearest 25 needs 46
next 97 night -55 nobody 69 nod 77 none -63 nothing -64 nowhere -81 of -29 once 126 one 36 ones 47
onto 76 open 65 opener 29 opens 79 outward 83 over -34 pad 75 painkillers 71 palm 73 palms 107
part 79 parts 129 pass 28 past 115 patch 75 perhaps 138 picture 137 pile 50 pillow -36 pink 91
place 70 plain -81 planks 100 plant 142 plenty 32 posture 32 press 140 prop 124 propped 36 pull 66
push 78 put 99 quiet 121 quite 57 reach 39 ready -66 real -42 red 41 relaxation 139 release -64
reset 77 ribs 52 right -53 roller -58 room -56 rough -50 rows 83 run 82 rung 43 say 92 scan 135
seated -48 second 61 settling -45 seven 62 shake 46 side 72 sides 67 sigh 30 sighs 84 sip 61 sit 95
sitting -80 six 64 sky 58 sleeping 71 sleeve -62 slide 107 small 27 so 34 soft 56 softly 41
someone 40 somewhere -41 sound 46 spine 142 spot 107 spread 39 spreading 46 squeeze 40 stand 82
standing 28 stay 45 step 129 still -39 stings 53 stop 111 straight -34 strength -29 stretch 42
stroke 102 strokes 36 strong 71 sweep 62 swing 38 table 32 tablets 71 take 98 taller -41 temple -62
tender -25 tensed 28 than -71 that'll -80 that's -38 the -77 their -41 then 25 there -25
there's -115 they -134 they're -74 thigh -28 thighs -41 thin 70 think 45 third -29 this -47
those -149 three -89 through -159 tight 39 tilt 131 time 103 tingles 192 tiny 164 tip 37 tips 69
tired 124 today 98 toe 58 toes 101 together 61 tongue 32 took -29 top 89 touch -35 toward 185
tree -51 tucks 118 turn 134 turned 28 two 75 uncomfortable 124 under -76 unhurried -124
unpleasant -47 unplug 86 unsteady 57 until 85 unwind 62 up 43 upper -29 very 32 voice 30 waist 52
walk -45 wall 52 warm 50 warmer -43 was -77 water 36 we -30 weigh 33 weight -102 welcome -45
what -30 whatever 54 when -43 whenever -86 where -52 while -33 wide 41 wiggle 32 will -59 window 98
wish 40 with -68 without -80 word 48 words 129 work 67 would -94 wrinkled -35 wrinkling -57 yes 77
yoga 54 you -101 you'll -59 you're -185 your -90 yourself 39
`,
  measured: {
    80: {
      'And all the way out.': 1178,
      'And out.': 515,
      'In again.': 568,
      'Let go.': 661,
      'Out.': 392,
      'This is the evening unwind, 4 minutes, lying in bed.': 3862,
      'This is the evening unwind, just over 10 minutes, lying in bed.': 4509,
      'Time for the evening unwind, 4 minutes, lying in bed.': 4060,
      'Time for the evening unwind, just over 10 minutes, lying in bed.': 4707,
      'Warm and wide in the back.': 1503,
    },
    85: {
      'And a long, slow out.': 1606,
      'And all the way out.': 1106,
      'And hold.': 666,
      'And in.': 473,
      'And more.': 537,
      'And out, long and easy.': 1607,
      'And out.': 490,
      'And rest.': 547,
      'Breathe as you like if you feel light-headed.': 2391,
      'Each rung is a little slower.': 1584,
      'Easy, and unhurried.': 1311,
      'Eyes open now and then.': 1730,
      'Feel the belly move under the breath.': 1841,
      'Find a way to be at ease.': 1480,
      'Five.': 457,
      'Four quiet ones now.': 1526,
      'Four.': 405,
      'Heavy hands.': 899,
      'Here is belly breathing, just under 5 minutes, lying or sitting.': 4157,
      'Here is the four, seven, eight breath, 3 minutes, sitting or lying.': 4838,
      'Hold.': 467,
      'In by the nose, and a little more on top.': 2603,
      'In.': 268,
      'Jaw loose.': 599,
      'Let go.': 615,
      'Let the belly be round.': 1246,
      'Let the body be held from below.': 2069,
      'Let the floor or the chair hold you.': 2128,
      'Let the tongue be loose.': 1283,
      'Let the weight go down into whatever holds you.': 2830,
      "Let's begin the long out-breath, just over 5 minutes, lying, sitting or standing.": 5697,
      'Loose in the jaw.': 871,
      'More.': 347,
      'Nothing to push.': 921,
      'One hand on the chest.': 1338,
      'Out, as long as it likes.': 1770,
      'Out.': 373,
      'Rest.': 364,
      'Seven.': 507,
      "Slower, only if it's easy.": 1805,
      'Stay on any rung that is easy.': 1751,
      'The day can wait.': 966,
      'The next four are yours.': 1498,
      'Then out by the mouth, a long way.': 2271,
      'This is the breathing ladder, 3 minutes, lying or sitting.': 3536,
      'This is the breathing ladder, just over 5 minutes, lying or sitting.': 4223,
      'This is the breathing ladder, just under 10 minutes, lying or sitting.': 4194,
      'This is the breathing ladder, just under 5 minutes, lying or sitting.': 4223,
      'This is the four, seven, eight breath, 3 minutes, sitting or lying.': 4747,
      'Three.': 360,
      'Two.': 429,
      'Upper hand quiet.': 1238,
      'Warm and wide in the back.': 1413,
      'Warm under the hand.': 1109,
      'Wide in the back.': 892,
      'Wide in the low ribs.': 1162,
    },
    90: {
      'A little up and a little down.': 1621,
      'Across both blades once more.': 2023,
      'And all the way out.': 1044,
      'And be still.': 700,
      'And in.': 436,
      'And out.': 458,
      'And slowly to a stop.': 1211,
      'Arms long and heavy.': 1493,
      'Arms low and wide, palms up.': 2414,
      'Arms round you.': 873,
      'Away from the roller.': 984,
      'Bend the knees a little, up and down.': 2150,
      'Come away, and stand tall.': 1857,
      'Even, and low.': 1061,
      'Feet a step out, knees loose.': 1887,
      'Four.': 373,
      'Good morning.': 667,
      'Have a damp cloth near, if you like.': 2401,
      'Head on the towel, or on a pillow.': 1826,
      'Held from below.': 1091,
      'Here is flare-day comfort, just over 10 minutes, lying or leaning back.': 4468,
      'Here is the morning loosen-up, just over 4 minutes, in bed.': 3828,
      'Here is the roller on the wall, 10 minutes, standing at a wall.': 3802,
      "If it's too much, do half.": 1677,
      'In again.': 495,
      'Keep off the neck and the low back.': 2078,
      'Keep the pull mild, and far below any pain.': 2799,
      'Keep the pull mild.': 1283,
      'Lean away, and breathe.': 1408,
      'Left side, beside the spine.': 1974,
      'Let go.': 570,
      'Let the bed hold all of you.': 1574,
      'Let the belly be round.': 1175,
      'Let the breath lead.': 1006,
      'Let the floor or the chair carry you.': 1942,
      'Let the hands be warm and open.': 2101,
      'Let the tongue be wide.': 1259,
      "Let's begin headache ease, just under 11 minutes, sitting or lying, and on your back at the end.": 6007,
      "Let's begin the roller on the wall, 10 minutes, standing at a wall.": 4134,
      'Lie back along it, slowly, knees bent.': 2606,
      'Light on the wall, and easy.': 1660,
      'Long in the neck.': 814,
      'Low and easy.': 712,
      'Nothing more to carry.': 1117,
      'Notice warm or cool, firm or tender.': 2526,
      'Off the roller, arms down.': 1693,
      'Out.': 349,
      'Put a small rolled towel near.': 1827,
      'Rest, with the arms long.': 1676,
      'Right side, beside the spine.': 1949,
      'Roll the towel, or a jumper, long and thin.': 2713,
      'Slower than you think.': 1100,
      'Step away, and rest.': 1485,
      'The left side comes now.': 1555,
      'Then across both blades.': 1407,
      'Then the left.': 806,
      'This is flare-day comfort, just over 10 minutes, lying or leaning back.': 4369,
      'This is headache ease, just under 11 minutes, sitting or lying, and on your back at the end.': 5614,
      'This is the morning loosen-up, 3 minutes, in bed, then sitting up.': 4396,
      'This is the morning loosen-up, just over 4 minutes, in bed.': 3741,
      'This is the roller on the wall, 10 minutes, standing at a wall.': 3713,
      'Three.': 337,
      'Two.': 402,
      'Warm hands.': 830,
      'Wide in the brow.': 810,
    },
    95: {
      'A small press down.': 1083,
      'All the way out.': 796,
      'And all the way out.': 979,
      'And be at ease.': 733,
      'And come home.': 854,
      'And easy.': 482,
      'And let go.': 739,
      'And out.': 432,
      'And release.': 576,
      'And rest.': 511,
      'And slowly up.': 814,
      'And to the left.': 776,
      'And together.': 682,
      'And up.': 431,
      'Arms over the chest, sit tall.': 1964,
      'Breathe in and lift, only a little.': 1944,
      'Breathe out and round, only a little.': 2095,
      'Breathe out, and press gently.': 1696,
      'Breathe out, elbows back.': 1476,
      'Draw back, and hold.': 1364,
      'Draw back, and squeeze.': 1458,
      'Elbows back, light.': 1262,
      'Eyes closed, if you like.': 1575,
      'Feel the warmth of it.': 1148,
      'Feet flat, knees up, a thin pillow under the head.': 3064,
      'Find your place, in your own time.': 2049,
      'Five.': 416,
      'Four.': 355,
      'Hands on the shoulders.': 1227,
      'Hands on the thighs.': 1067,
      'Here is the lying-down stretch, 10 minutes, lying on your back, knees bent.': 4535,
      'Hold it lightly.': 907,
      'If it is too much, do half.': 1659,
      'In again.': 472,
      'In, tall and open.': 1407,
      'Keep breathing, and ease off if anything hurts.': 2778,
      'Keep each move small enough to be easy.': 2086,
      'Keep it round.': 887,
      'Keep the pull mild, and far below any pain.': 2670,
      'Keep the pull mild, and stop if you feel dizzy.': 2988,
      'Lean a little to the left.': 1134,
      'Lean a little to the right.': 1085,
      'Left arm over the right.': 1181,
      'Left, as far as is easy.': 1823,
      'Let both arms be long and heavy.': 2141,
      'Let go.': 552,
      'Let the back be wide and heavy.': 1868,
      'Let the back be wide.': 1195,
      "Let's begin chair moves for the upper back, 4 and a half minutes, sitting on a firm chair.": 5246,
      'Lift the breastbone.': 999,
      'Long in the neck.': 780,
      'Look over to the right.': 1019,
      'Loose in the tongue.': 836,
      'Now a hug, right arm over the left.': 2000,
      'Now the chin.': 687,
      'Out, and be soft.': 1184,
      'Out, and round.': 1005,
      'Out.': 331,
      'Press the low back gently toward the ground.': 2402,
      'Reach both hands forward, low and light.': 2458,
      'Ribs to the right.': 906,
      'Right, as far as is easy.': 1797,
      'Say Alexa, stop, whenever you like.': 2325,
      'Sit on the right hand, if you like.': 1964,
      'Stay on the chair.': 909,
      'Stay there, low and loose.': 1569,
      'This is the lying-down stretch, 10 minutes, lying on your back, knees bent.': 4452,
      'This is wall angels and chin tucks, just under 4 minutes, sitting or lying.': 4602,
      'Three.': 327,
      'Tilt, and breathe out.': 1331,
      'Time for the desk break, sitting.': 1915,
      'Today we stay on the back, knees bent.': 2186,
      'Together, and hold.': 1339,
      'Together, and low.': 1204,
      'Turn right, then left, only a little.': 2324,
      'Turn to the right.': 961,
      'Two.': 382,
      'Warm and heavy arms.': 1246,
      'Warm and wide in the back.': 1281,
    },
  },
};
