import { itAnswers } from './broken-content';

const BOX = 'sessions/br-box.yaml';

describe('words that sessions are chosen by', () => {
  itAnswers([
    [
      'a misspelt position',
      BOX,
      '[seated, lying]',
      '[seatd]',
      ['sessions/br-box.yaml:4 · positions.1 · is "seatd": did you mean seated?'],
    ],
    [
      'an unknown position',
      BOX,
      '[seated, lying]',
      '[sitting]',
      [
        'sessions/br-box.yaml:4 · positions.1 · is "sitting": use one of lying, seated, standing, kneeling, or take it out',
      ],
    ],
    [
      'no position',
      BOX,
      '[seated, lying]',
      '[]',
      ['sessions/br-box.yaml:4 · positions · is an empty list: write at least one'],
    ],
    [
      'a misspelt area',
      BOX,
      '[whole-body]',
      '[neck, sholders]',
      ['sessions/br-box.yaml:5 · areas.2 · is "sholders": did you mean shoulders?'],
    ],
    [
      'an unknown area',
      BOX,
      '[whole-body]',
      '[elbow]',
      [
        'sessions/br-box.yaml:5 · areas.1 · is "elbow": use one of whole-body, head, jaw, neck, shoulders, upper-back, between-blades, chest, arms, hands, core, legs, or take it out',
      ],
    ],
    [
      'a misspelt need',
      BOX,
      '[stress, focus]',
      '[stress, focuss]',
      ['sessions/br-box.yaml:6 · needs.2 · is "focuss": did you mean focus?'],
    ],
    [
      'an unknown need',
      BOX,
      '[stress, focus]',
      '[Deep Focus]',
      [
        'sessions/br-box.yaml:6 · needs.1 · is "Deep Focus": use one of headache, tension, stress, sleep, flare, stiff, tired, work, morning, focus, strength, low-mood, warmth, or take it out',
      ],
    ],
    [
      'a misspelt thing',
      BOX,
      'equipment: []',
      'equipment: [pilow]',
      ['sessions/br-box.yaml:7 · equipment.1 · is "pilow": did you mean pillow?'],
    ],
    [
      'an unknown thing',
      BOX,
      'equipment: []',
      'equipment: [sofa]',
      [
        'sessions/br-box.yaml:7 · equipment.1 · is "sofa": use one of chair, wall, doorway, mat, pillow, ball, roller, band, towel, heat-pad, table, or take it out',
      ],
    ],
    [
      'a misspelt reason to leave it out',
      BOX,
      '[pregnant,',
      '[pregnent,',
      ['sessions/br-box.yaml:8 · skip-when.1 · is "pregnent": did you mean pregnant?'],
    ],
    [
      'an unknown reason to leave it out',
      BOX,
      '[pregnant,',
      '[asthma,',
      [
        'sessions/br-box.yaml:8 · skip-when.1 · is "asthma": use one of pregnant, heart-or-lung, panic-with-breath, fragile-bones, loose-joints, dizzy-or-neck, numb-skin, bleeds-easily, sore-hands, fibromyalgia, flare, no-floor, or take it out',
      ],
    ],
  ]);
});
