import { ssmlFault } from '../../../simulator/device/ssml-rules';

const within = (inner: string) => ssmlFault(`<speak>${inner}</speak>`);

describe('SSML', () => {
  it('may use every tag Alexa has', () => {
    const tags = [
      '<audio src="https://example.org/bell.mp3"/><audio src="soundbank://soundlibrary/bell"/>',
      '<break time="10s"/><break time="250ms"/><break time="1.5s"/><break strength="x-strong"/><break/>',
      '<emphasis level="reduced">soft</emphasis><lang xml:lang="fr-FR">bonjour</lang><p>One.</p><s>Two.</s>',
      '<phoneme alphabet="ipa" ph="pɪˈkɑːn">pecan</phoneme><say-as interpret-as="date" format="mdy">1</say-as>',
      '<prosody rate="slow" pitch="-10%" volume="soft">slow</prosody><prosody rate="20%">slower</prosody>',
      '<sub alias="seconds">s</sub><voice name="Amy">hello</voice><w role="amazon:VB">read</w>',
      '<amazon:domain name="long-form">a</amazon:domain><amazon:effect name="whispered">b</amazon:effect>',
      '<amazon:emotion name="excited" intensity="low">c</amazon:emotion>',
      '<alexa:name type="first" personId="amzn1.ask.person.A"/>',
    ];
    expect(within(tags.join(''))).toBeUndefined();
  });

  it.each(['Rest & breathe', '<p>Rest', 'Rest</p>', '<break time=10s/>', 'rest&nbsp;now'])(
    'is well-formed XML, unlike %s',
    (inner) => {
      expect(within(inner)).toMatch(/^The SSML is not well-formed XML: /);
    },
  );

  it.each(['hello', '', '<speak>One</speak><speak>Two</speak>', 'Hello <speak>there</speak>'])(
    'is one element, unlike "%s"',
    (ssml) => {
      expect(ssmlFault(ssml)).toMatch(/not well-formed/);
    },
  );

  it('has <speak> as its root and nowhere else', () => {
    expect(ssmlFault('<p>Hello</p>')).toMatch(/must be the root/);
    expect(within('<speak>Hello</speak>')).toMatch(/must be the root/);
  });

  it('has no tag that Alexa lacks', () => {
    expect(within('<amazon:breath/>')).toBe('Alexa has no SSML tag <amazon:breath>.');
    expect(within('<mark name="here"/>')).toMatch(/no SSML tag/);
  });

  it('has no attribute that Alexa lacks', () => {
    expect(within('<break target="x" time="1s"/>')).toBe("Alexa's <break> has no attribute target.");
    expect(ssmlFault('<speak version="1.1">Hello</speak>')).toMatch(/no attribute version/);
  });

  it.each(['10.5s', '10001ms', '11s', '5', 'ten', '-1s', '1 s'])('takes no break of %s', (time) => {
    expect(within(`<break time="${time}"/>`)).toMatch(/at most 10s/);
  });

  it('takes no break strength but the six', () => {
    expect(within('<break strength="huge"/>')).toMatch(/one of none, x-weak/);
  });

  it.each(['19%', 'slower', '+20%', '1.2'])('takes no rate of %s', (rate) => {
    expect(within(`<prosody rate="${rate}">x</prosody>`)).toMatch(/at least 20%/);
  });

  it.each([
    '<prosody pitch="10%">x</prosody>',
    '<prosody volume="11">x</prosody>',
    '<emphasis level="mild">x</emphasis>',
    '<lang xml:lang="french">x</lang>',
    '<audio src="http://example.org/bell.mp3"/>',
    '<amazon:effect name="drc">x</amazon:effect>',
    '<amazon:emotion name="calm" intensity="low">x</amazon:emotion>',
    '<amazon:domain name="sleep">x</amazon:domain>',
    '<phoneme alphabet="sampa" ph="x">x</phoneme>',
  ])('takes no value that Alexa lacks: %s', (inner) => {
    expect(within(inner)).toMatch(/it wants /);
  });
});
