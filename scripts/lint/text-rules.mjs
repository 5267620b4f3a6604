/**
 * Finds texts in components and pages: all that a reader sees or hears comes from `lib/messages`, in every language. The selectors are
 * those of ESLint's no-restricted-syntax (https://eslint.org/docs/latest/extend/selectors).
 */

/** Props and properties that are read by people, whatever they hold. `name` is not among them where it is a form's. */
const READ =
  'title|label|alt|placeholder|caption|summary|description|detail|action|hint|note|message|words|text|short|heading|legend|content|none|empty|unit|valueText|meaning|explanation|term|aria-(label|description|roledescription|valuetext|placeholder)';
const FORMS = 'input|Input|Field|PasswordField|fieldset|details|meta';
/** Attributes that hold no words of a language. */
const TECHNICAL =
  'className|.*ClassName|class|style|key|id|href|path|role|type|d|points|transform|viewBox|stroke.*|fill.*|clip.*|method|autoComplete|sandbox|rel|as|ref|data-.*|aria-(controls|describedby|labelledby|owns|activedescendant)';

/** A word, of two letters at least. */
const WORD = '/\\p{L}{2}/u';
/** Written as a text is: begins with a capital, or has several words. */
const TEXT = '/^\\p{Lu}\\p{Ll}|\\p{L}{2}[,:.]? \\p{L}/u';
/** So clearly a text that it is one wherever it stands: "Capital and", "Capital", "go on…", "first, last", in any quotes, in Korean. */
const PLAIN =
  '/\\p{Lu}\\p{Ll}*[,:]? \\p{Ll}|^\\p{Lu}\\p{Ll}+$|\\p{L}[.…]$|\\p{L} .*\\p{L}\\?$|\\p{L}, \\p{L}|[’“”]|[가-힣]/u';
/** The same of a piece between two places of a template: " rows", "about ". */
const PIECE =
  '/\\p{Lu}\\p{Ll}*[,:]? \\p{Ll}|(^| )\\p{Ll}{2,}[.,;]? | \\p{Ll}{2,}[.,;]?$|\\p{L}[.…]$|\\p{L}, \\p{L}|[’“”]|[가-힣]/u';

/** No language's: names of products, of file formats and of ARGOS's fields. */
const NAMES =
  '/^\\W*(FaceAuth|Review|FaceAuth Review|(%s)? · FaceAuth Review|ARGOS|JSON Lines|[a-z]+(_[a-z]+)+)\\W*$/u';
/** Keys, sides of a box and ends of field names, which are written with a capital as words are. */
const CODES =
  '/^(Enter|Esc|Escape|Tab|Backspace|Delete|Space|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)?|Control|Ctrl|Shift|Alt|Mod|Top|Left|Right|Bottom|Score|Threshold|Outcome|Margin)$/u';
/** CSS, and ways to write a zone that are looked for. */
const CSS = '/(color-mix|gradient|calc|var)\\(|\\)? ?[\\d.]*(px|%|rem)\\b|^ (utc|gmt)$/u';

/** Every string that the parent holds; what is chosen by `? :`, `??`, `&&` or `||` is found as if it stood there itself. */
function within(parent, pattern) {
  const chosen = ':matches(ConditionalExpression, LogicalExpression) > ';
  return ['', chosen, chosen + chosen, chosen + chosen + chosen].flatMap((way) => [
    `${parent} > ${way}Literal[value=${pattern}]:not([value=${NAMES}])`,
    `${parent} > ${way}TemplateLiteral > TemplateElement[value.raw=${pattern}]:not([value.raw=${NAMES}])`,
  ]);
}

const inMarkup = (attribute, pattern) => [
  ...within(attribute, pattern),
  ...within(`${attribute} > JSXExpressionContainer`, pattern),
];

export const TEXT_RULES = [
  `JSXText[value=${WORD}]:not([value=${NAMES}]):not(JSXElement[openingElement.name.name=/^(code|kbd)$/] > JSXText)`,
  ...within(':matches(JSXElement, JSXFragment) > JSXExpressionContainer', WORD),
  ...inMarkup(`JSXAttribute[name.name=/^(${READ})$/]`, WORD),
  ...inMarkup(`JSXOpeningElement:not([name.name=/^(${FORMS})$/]) > JSXAttribute[name.name="name"]`, WORD),
  ...inMarkup(`JSXAttribute:not([name.name=/^(${TECHNICAL})$/])`, TEXT),
  ...within(`Property[key.name=/^(name|${READ})$/]`, TEXT),
  ...within(`Property[key.value=/^(name|${READ})$/]`, TEXT),
  ...within('CallExpression[callee.name="toast"]', WORD),
  ...within('CallExpression[callee.object.name="toast"]', WORD),
  // Anywhere but in what only a developer reads.
  `Literal[value=${PLAIN}]:not([value=${NAMES}]):not([value=${CODES}]):not(NewExpression > Literal):not(TSLiteralType > Literal):not(JSXAttribute[name.name=/^(${TECHNICAL})$/] Literal)`,
  `TemplateElement[value.raw=${PIECE}]:not([value.raw=${NAMES}]):not([value.raw=${CSS}]):not(NewExpression TemplateElement):not(JSXAttribute[name.name=/^(${TECHNICAL})$/] TemplateElement):not(CallExpression[callee.name="cn"] TemplateElement)`,
].map((selector) => ({
  selector,
  message: 'Texts come from lib/messages (useMessages), so that they are said in the language of the reader.',
}));
