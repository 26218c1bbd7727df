/** The pace of espeak-ng, voice en-us. Written by `npm run calibrate`: milliseconds at the voice's own rate; measured sentences at theirs. */
export const ESPEAK_EN_US = {
  clauseMillis: 146.2,
  characterMillis: 45.8,
  commaMillis: 145.2,
  sentenceMillis: 380.7,
  words: `
a -41 above -85 ache -71 after 73 alcohol 72 already 54 an -60 and -26 angels 121 another -77
any -41 anything 57 apart 54 aparts 106 are -61 arm 71 arms 126 asks 75 at -27 away 28 ball 32
band 86 bed 121 before 40 began 74 behind 64 belly -35 bend 57 between 45 blade 52 blades 28 body 98
bone 28 bones 44 both 62 bottles -46 box 137 break 38 breath -77 breathe -109 breathing -83
bridges 101 bright -72 brows 50 calf 29 calm 108 calves 33 came 91 can 40 carried -55 cat 157
change 70 cheek 73 cheeks 83 chest 61 child's 157 chin 63 choose 92 chose 29 circle 53 circles 145
clear 30 clock 87 close 91 closed 146 cloth 109 colour -52 come 85 comes 64 comfort 57 coming 51
cool 70 cord 92 count 77 counts 67 cow 157 cream 98 creep 28 cross 73 crossed -32 crown 34 cry 88
curl -34 cushion 71 damp 125 dark 27 days 73 deep 106 deeper -72 desk 38 dim 35 do 36 does 36
door -37 doorway -37 drape 77 draw -46 drawing -47 drawn -49 drift 69 drop 31 drops 51 ease -53
easiest -33 eight -41 either -59 elbow 44 else 25 empty 56 enough -101 even 60 evening 25 eyes 35
face 61 fade -48 faint 101 far 96 feather -65 feel 91 feeling -57 feels 166 felt 91 few 59 fewer -38
fill 44 find 135 finds 134 fine 51 finger 80 fingers 91 fingertips 143 firm 50 first 34 fist 42
fists 102 five 46 flare 57 flat 97 float 55 floor 36 flowing 60 fold 153 folded 141 folding 88
forearm 102 forearms 76 freely -37 friend's -49 from -49 front 34 furthest 34 gap 33 gather -41
gentle 45 get 39 give 63 go 65 gone -39 good -59 grows -64 hair 27 halfway 43 hand 90 hands 124
hang 52 hanging -40 happen 57 hard 83 has 31 have -44 headache 28 headed 59 hear 63 heart 47 heat 56
heel 31 heels 78 height -108 held 50 help 134 here 36 high 48 higher -47 hinges 160 hip 152 hips 94
hold 105 holding -40 holds 167 hot 48 hour -74 hug 68 hurry -40 hurts 65 i -109 i'll -136 i'm -55
in -54 into -50 inwardly -71 isn't 97 it's -31 itself 44 just 38 keep 160 kindness 121 knee 26
kneeling -29 knees 26 ladder -44 leaf -50 leaning -109 leave -61 leg 65 legs 63 let 29 let's 75
level -26 lie 34 lifting 30 light -32 lighten -34 lighter -112 lightly -72 like -25 lips 77
listen -26 little -94 long 37 loop 26 loose -65 looser -35 lower -33 made -40 massage 59 mat 145
may 33 me 42 middle -73 mild 75 mind 54 mindfulness 56 minds 52 mine 72 minute -69 minutes 208
morning -32 most 56 moves 64 moving -49 naming 50 nearer -52 nearest 28 need -27 needs 40 next 93
night -55 nobody 67 nod 87 none -65 nothing -66 nowhere -89 of -33 once 113 one 42 ones 60 onto 55
open 62 opens 97 outward 65 over -33 pad 61 painkillers 71 palm 76 palms 103 part 70 parts 129
past 113 patch 98 peel 65 perhaps 138 picture 135 pile -47 pillow -40 pillows -26 pink 96 place 69
plain -87 planks 101 plant 141 posture 29 press 133 prop 127 propped 59 pull 62 push 64 put 98
quick 26 quiet 125 quite 108 reach 34 ready -86 real -40 red 42 relaxation 138 release -75 reset 80
ribs 52 right -56 rise 57 rolled 53 roller -43 room -57 rough -50 rows 149 run 69 rung 31 say 117
scan 133 seated -43 second 59 seconds 121 settling -47 seven 60 shake 43 shorter 56 side 81 sides 63
sigh 38 sip 59 sit 107 sitting -41 six 86 skin 26 sky 49 sleeping 71 sleeve -62 slide 104 small 36
smaller -36 smooth -32 so 32 soft 55 softly 38 someone 41 somewhere -48 sound 42 spine 141 spot 105
spreading 48 squeeze 40 stand 79 standing 31 stay 40 step 110 stings 49 stop 130 straight -31
strength -26 stretch 38 stroke 92 strokes 37 strong 71 such -33 sweep 138 swing 37 table 37
tablets 71 take 106 takes 225 taller -46 temple -59 ten 25 tensed 30 than -74 that -25 that'll -81
that's -39 the -76 their -43 there -26 there's -115 they -123 they're -72 thigh -27 thighs -45
thin 76 thing 26 think 43 third -26 this -49 those -146 three -94 through -170 tight 39 tilt 131
time 100 tingles 177 tiny 166 tip 44 tired 128 today 81 toe 65 toes 101 together 59 tongue 39
top 100 touch -32 touches 28 toward 175 tree -50 tucks 121 turn 144 turned 27 twenty 43 two 70
uncomfortable 127 under -79 unhurried -123 unplug 73 unsteady 61 until 83 unwind 61 up 42 upper -27
using -31 very 31 voice 26 waist 42 walk -47 wall 51 warm 47 warmer -43 was -78 water 36 ways -37
we -37 weigh 26 weight -98 welcome -36 what -34 whatever 55 when -26 whenever -88 where -49
while -43 wide 39 wiggle 26 will -71 window 100 wish 41 with -64 without -59 word 41 words 127
work 70 would -100 wrinkled -30 wrinkling -54 yes 65 yoga 61 you -101 you'd -33 you'll -72
you're -186 your -98 yourself 33
`,
  measured: {
    80: {
      'And out.': 515,
      'In again.': 568,
      'Let go.': 661,
      'Let the bed carry you.': 1326,
      'This is the evening unwind, 4 minutes, lying in bed.': 3862,
      'This is the evening unwind, just over 10 minutes, lying in bed.': 4509,
      'Time for the evening unwind, 4 minutes, lying in bed.': 4060,
      'Time for the evening unwind, just over 10 minutes, lying in bed.': 4707,
      'Time for the evening unwind, just over 5 minutes, lying in bed.': 4746,
      'Turn any heat pad off first.': 2051,
    },
    85: {
      'And a long, slow out.': 1606,
      'And all the way out.': 1106,
      'And hold.': 666,
      'And in.': 473,
      'And more.': 537,
      'And out.': 490,
      'And rest.': 547,
      'Breathe as you like if you feel light-headed.': 2391,
      'Check the cord first.': 1409,
      'Drape the pad over the shoulders, without a fold.': 3056,
      'Each rung is a little slower.': 1584,
      'Easy in the low ribs.': 1131,
      'Easy, and unhurried.': 1311,
      'Eight.': 365,
      'Feel the belly move under the breath.': 1841,
      'Find a way to be at ease.': 1480,
      'Five.': 457,
      'Four.': 405,
      'Go on without me a while.': 1391,
      'Good, just like that.': 1569,
      'Heavy hands.': 899,
      'Here is belly breathing, 10 minutes, lying or sitting.': 3531,
      'Here is belly breathing, 3 minutes, lying or sitting.': 3478,
      'Here is belly breathing, just under 5 minutes, lying or sitting.': 4157,
      'Hold.': 467,
      'If it stings, take it off now.': 2329,
      'In now.': 492,
      'In through the nose, and a little more on top.': 2642,
      'In.': 268,
      'It takes 3 minutes, sitting or lying.': 2622,
      'It takes just over 4 minutes, sitting or lying.': 3263,
      'Jaw loose.': 599,
      'Leave it out after alcohol, sleeping tablets or strong painkillers.': 4597,
      'Let go.': 615,
      'Let the belly be round.': 1246,
      'Let the body be held from below.': 2069,
      'Let the floor or the chair hold you.': 2128,
      'Let the lower one rise and go down.': 2326,
      'Let the tongue be loose.': 1283,
      'Let the weight go down into whatever holds you.': 2830,
      "Let's begin the long out-breath, just over 5 minutes, in any position.": 4734,
      'Long and easy.': 850,
      'Loose lips, loose jaw.': 1645,
      'More.': 347,
      'Never lie on it.': 995,
      'Nothing to push.': 921,
      'One hand on the chest.': 1338,
      'Out, as long as it likes.': 1770,
      'Out.': 373,
      'Prop yourself up if lying flat is uncomfortable.': 3334,
      'Put a cloth between the heat and the skin.': 2681,
      'Rest the hands wherever it is comfortable.': 2451,
      'Rest.': 364,
      'Say Alexa, stop, whenever you like.': 2626,
      'Seven.': 507,
      'Small is fine.': 994,
      'Stay awake, with the eyes open.': 1967,
      'Stay on any rung that is easy.': 1751,
      'The day can wait.': 966,
      'Then a long way out, through the mouth.': 2149,
      'This is belly breathing, 10 minutes, lying or sitting.': 3414,
      'This is belly breathing, 3 minutes, lying or sitting.': 3361,
      'This is belly breathing, just over 5 minutes, lying or sitting.': 4059,
      'This is belly breathing, just under 5 minutes, lying or sitting.': 4049,
      'This is the breathing ladder, 3 minutes, lying or sitting.': 3536,
      'This is the breathing ladder, just over 5 minutes, lying or sitting.': 4223,
      'This is the breathing ladder, just under 10 minutes, lying or sitting.': 4194,
      'This is the breathing ladder, just under 5 minutes, lying or sitting.': 4223,
      'This is the heat rest, 10 minutes, sitting up.': 3281,
      'Three.': 360,
      'Turn it on, and keep it low.': 2048,
      'Two.': 429,
      'Warm and wide in the back.': 1413,
      'Warm under the hand.': 1109,
      'Warm, not hot.': 1375,
      'Wide in the back.': 892,
    },
    90: {
      'A little up and a little down.': 1621,
      'Across both blades once more.': 2023,
      'And be still.': 700,
      'And let it go now.': 1126,
      'And out.': 458,
      'And slowly to a stop.': 1211,
      'Arms long and heavy.': 1493,
      'Arms low and wide, palms up.': 2414,
      'Arms round you.': 873,
      'Away from the roller.': 984,
      'Bend the knees a little, up and down.': 2150,
      'Come away, and stand tall.': 1857,
      'Eyes open or closed.': 1402,
      'Feet a step out, knees loose.': 1887,
      'Find a way to be at ease.': 1403,
      'Four.': 373,
      'Go on without me a while.': 1319,
      'Have a damp cloth near, if you like.': 2401,
      'Head on the towel, or on a pillow.': 1826,
      'Held from below.': 1091,
      'Here is flare-day comfort, just over 10 minutes, lying or leaning back.': 4468,
      'Here is headache ease, 3 minutes, sitting or lying.': 3362,
      'Here is the morning loosen-up, 3 minutes, in bed and then sitting up.': 4543,
      'Here is the morning loosen-up, just over 4 minutes, in bed.': 3828,
      'Here is the posture reset, just under 10 minutes, lying on a rolled towel.': 4579,
      'Here is the roller on the wall, 10 minutes, standing at a wall.': 3802,
      "If it's too much, do half.": 1677,
      'In again.': 495,
      'In.': 243,
      'Keep off the neck and the low back.': 2078,
      'Keep the pull mild, and far below any pain.': 2799,
      'Keep the pull mild.': 1283,
      'Lean away, and breathe.': 1408,
      'Leave out whatever is too much.': 1804,
      'Let go.': 570,
      'Let the arms be warm and heavy.': 2091,
      'Let the breath lead.': 1006,
      'Let the hands be warm and open.': 2101,
      'Let the tongue be wide.': 1259,
      "Let's begin the roller on the wall, 10 minutes, standing at a wall.": 4134,
      'Lie back along it, slowly, knees bent.': 2606,
      'Light on the wall, and easy.': 1660,
      'Long at the neck.': 873,
      'Long in the neck.': 814,
      'Low and easy.': 712,
      'Nothing more to carry.': 1117,
      'Notice warm or cool, firm or tender.': 2526,
      'Off the roller, arms down.': 1693,
      'Out.': 349,
      'Right side, beside the spine.': 1949,
      'Roll the towel long and thin.': 1794,
      'Roll the towel, or a jumper, long and thin.': 2713,
      'Say Alexa, stop, whenever you like.': 2470,
      'Slower than you think.': 1100,
      'Step away, and rest.': 1485,
      'The left side once more.': 1644,
      'The right side once more.': 1610,
      'Then across both blades.': 1407,
      'This is flare-day comfort, just over 10 minutes, lying or leaning back.': 4369,
      'This is headache ease, just under 5 minutes, sitting or lying.': 3840,
      'This is the morning loosen-up, 5 and a half minutes, in bed and then sitting up.': 5061,
      'This is the morning loosen-up, just over 4 minutes, in bed.': 3741,
      'This is the posture reset, just under 10 minutes, lying on a rolled towel.': 4476,
      'This is the roller on the wall, 10 minutes, standing at a wall.': 3713,
      'Three.': 337,
      'Two.': 402,
      'Wide in the back.': 834,
      'Wide in the brow.': 810,
    },
    95: {
      'A small press down.': 1083,
      'All the way out.': 796,
      'And all the way out.': 979,
      'And easy.': 482,
      'And out.': 432,
      'And slowly up.': 814,
      'And together.': 682,
      'And up.': 431,
      'Breathe in and lift, only a little.': 1944,
      'Breathe out and round, only a little.': 2095,
      'Breathe out, and press gently.': 1696,
      'Draw back, and squeeze.': 1458,
      'Draw the blades together, only a quarter of the way.': 2851,
      'Elbows back, light.': 1262,
      'Eyes closed, if you like.': 1575,
      'Find your place, in your own time.': 2049,
      'Five.': 416,
      'Four.': 355,
      'Hands on the shoulders.': 1227,
      'Here is the lying-down stretch, 10 minutes, lying on your back with knees bent.': 4441,
      'If it is too much, do half.': 1659,
      'In again.': 472,
      'In, tall and open.': 1407,
      'Keep the pull mild, and far below any pain.': 2670,
      'Lean a little to the right.': 1085,
      'Let both arms be long and heavy.': 2141,
      'Let go.': 552,
      'Let the back be wide and heavy.': 1868,
      "Let's begin the lying-down stretch, 6 minutes, lying on your back with knees bent.": 4867,
      "Let's begin the lying-down stretch, just under 5 minutes, lying on your back with knees bent.": 5371,
      'Long in the neck.': 780,
      'Loose in the tongue.': 836,
      'Low back down, light.': 1455,
      'Now the chin.': 687,
      'Once more round.': 865,
      'Out, and be soft.': 1184,
      'Out, and round.': 1005,
      'Roll both shoulders back, small and slow.': 2576,
      'Say Alexa, stop, whenever you like.': 2325,
      'Stay on the chair.': 909,
      'This is the desk break, sitting.': 1765,
      'This is the lying-down stretch, 10 minutes, lying on your back with knees bent.': 4358,
      'This is wall angels and chin tucks, just under 4 minutes, sitting or lying.': 4602,
      'Three.': 327,
      'Tilt, and breathe out.': 1331,
      'Time for the desk break, sitting.': 1915,
      'Together, and hold.': 1339,
      'Together, and low.': 1204,
      'Turn right, then left, only a little.': 2324,
      'Two.': 382,
      'Wide in the back.': 810,
    },
  },
};
