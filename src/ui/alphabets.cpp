#include "ui/alphabets.h"

namespace chorus {
namespace {

constexpr std::string_view kDigits = "1 2 3 4 5 6 7 8 9 0";
constexpr std::string_view kSigns = "@ # £ & * ( ) - / :", kSignsWithStop = "@ # £ & . ( ) - / :";
constexpr std::string_view kLastSigns = "; + = % ? ! ' \"";
constexpr std::string_view kQuotes = "„ “ ” ‘ ’ « » – … €";
constexpr LetterRow kTop{"q w e r t y u i o p"}, kMiddle{"a s d f g h j k l '"},
    kBottom{"z x c v b n m"};
constexpr std::array<std::string_view, 4> kLatinSigns = {kDigits, kSigns, kLastSigns};
constexpr std::array<std::string_view, 4> kMoreLatinSigns = {kQuotes, kDigits, kSigns, kLastSigns};

constexpr Alphabet latin(std::string_view language) {
  return {language, "abc", {kTop, kMiddle, kBottom}, kLatinSigns};
}

// With the language's own letters in a row on top.
constexpr Alphabet latin(std::string_view language, std::string_view own,
                         LetterRow middle = kMiddle) {
  return {language, "abc", {LetterRow{own}, kTop, middle, kBottom}, kMoreLatinSigns};
}

constexpr std::array kLatin = {
    latin("en"),
    latin("so"),
    latin("zh"),
    // Welsh: the circumflexes of its seven vowels, and the marks of everyday words and names.
    latin("cy", "â ê î ô û ŵ ŷ ï ö á"),
    latin("pl", "ą ć ę ł ń ó ś ź ż"),
    latin("ro", "ă â î ș ț"),
    latin("pt", "á à â ã é ê í ó ô õ ú", {"a s d f g h j k l ç"}),
    latin("fr", "é è ê à â ç î ô ù û"),
    // Turkish Q: the small letters of I and İ are ı and i.
    Alphabet{"tr",
             "abc",
             {LetterRow{"q w e r t y u ı o p ğ ü"},
              LetterRow{"a s d f g h j k l ş i '", "_ _ _ _ _ _ _ _ _ _ İ _"},
              LetterRow{"z x c v b n m ö ç"}},
             kLatinSigns},
};

constexpr Alphabet kLatinWithDigits{
    "en", "abc", {LetterRow{kDigits}, kTop, kMiddle, kBottom}, kMoreLatinSigns};

// Brackets and quotes look the other way round in a text that is read from right to left.
//
// The order of Arabic desktop keyboards. Instead of lam-alef, which is two letters, alef with hamza
// has its own key.
constexpr Alphabet kArabic{
    "ar",
    "أبج",
    {LetterRow{"ض ص ث ق ف غ ع ه خ ح ج د", "◌َ ◌ً ◌ُ ◌ٌ _ _ _ _ _ _ _ _"},
     LetterRow{"ش س ي ب ل ا ت ن م ك ط ذ", "◌ِ ◌ٍ _ _ _ آ ـ _ _ _ _ ◌ّ"},
     LetterRow{"ئ ء ؤ ر ى ة و ز ظ أ", "_ ◌ْ _ _ _ _ _ _ _ إ"}},
    {"1 2 3 4 5 6 7 8 9 0 - /", "١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩ ٠ : ٫", "؟ ! ) ( » « @ ٪ % + \""},
    {"،", "؛"},
    {".", "؟"},
    false};

// The order of Urdu desktop keyboards; the commonest letters that stand in their second place there
// have keys of their own at the end of the rows.
constexpr Alphabet kUrdu{
    "ur",
    "ابپ",
    {LetterRow{"ط ص ھ د ٹ پ ت ب ج ح چ خ", "ظ ض ذ ڈ ث ◌ّ ◌ً _ _ _ _ _"},
     LetterRow{"م و ر ن ل ہ ا ک ی گ ں ڑ", "ژ ؤ _ _ ۂ ء أ _ _ _ ۃ _"},
     LetterRow{"ق ف ے س ش غ ع ز آ ئ", "_ _ ۓ _ _ _ _ ◌َ ◌ِ ◌ُ"}},
    {"1 2 3 4 5 6 7 8 9 0 - /", "۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹ ۰ : .", "؟ ! ) ( ” “ ’ ‘ @ % +"},
    {"،", "؛"},
    {"۔", "؟"},
    false};

// The scripts of India: signs of vowels on top, and under each (with shift) the vowel that stands
// alone; then the consonants as they are learned, two groups of five in a row, the last of the
// alphabet at the ends of the rows.
constexpr Alphabet kBengali{
    "bn",
    "কখগ",
    {LetterRow{"◌্ ◌া ◌ি ◌ী ◌ু ◌ূ ◌ৃ ◌ে ◌ৈ ◌ো ◌ৌ ◌ং", "অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ ◌ঁ"},
     LetterRow{"ক খ গ ঘ ঙ চ ছ জ ঝ ঞ শ ষ", "ক্ষ _ _ _ ঙ্গ চ্ছ _ জ্ঞ _ ঞ্চ শ্র ষ্ট"},
     LetterRow{"ট ঠ ড ঢ ণ ত থ দ ধ ন স হ", "১ ২ ৩ ৪ ৫ ৬ ৭ ৮ ৯ ০ স্ত ◌ঃ"},
     LetterRow{"প ফ ব ভ ম য র ল \u09DC \u09DF", "_ _ ◌্ব _ ◌্ম ◌্য ◌্র ◌্ল \u09DD ৎ"}},
    {"“ ” ‘ ’ « » – … ৳ ॥", kDigits, kSignsWithStop, kLastSigns},
    {",", ";"},
    {"।", "?"},
    false};

constexpr Alphabet kGurmukhi{
    "pa",
    "ਕਖਗ",
    {LetterRow{"◌੍ ◌ਾ ◌ਿ ◌ੀ ◌ੁ ◌ੂ ◌ੇ ◌ੈ ◌ੋ ◌ੌ ◌ੰ ◌ੱ", "ਅ ਆ ਇ ਈ ਉ ਊ ਏ ਐ ਓ ਔ ◌ਁ ◌ਃ"},
     LetterRow{"ਕ ਖ ਗ ਘ ਙ ਚ ਛ ਜ ਝ ਞ ◌ਂ \u0A36", "_ \u0A59 \u0A5A _ _ _ _ \u0A5B _ _ ◌਼ ੴ"},
     LetterRow{"ਟ ਠ ਡ ਢ ਣ ਤ ਥ ਦ ਧ ਨ ਸ ਹ", "੧ ੨ ੩ ੪ ੫ ੬ ੭ ੮ ੯ ੦ _ _"},
     LetterRow{"ਪ ਫ ਬ ਭ ਮ ਯ ਰ ਲ ਵ ੜ", "_ \u0A5E _ _ _ _ ◌੍ਰ \u0A33 ◌੍ਵ ◌੍ਹ"}},
    {"“ ” ‘ ’ « » – … ₹ ॥", kDigits, kSignsWithStop, kLastSigns},
    {",", ";"},
    {"।", "?"},
    false};

constexpr Alphabet kGujarati{"gu",
                             "કખગ",
                             {LetterRow{"◌્ ◌ા ◌િ ◌ી ◌ુ ◌ૂ ◌ૃ ◌ે ◌ૈ ◌ો ◌ૌ ◌ં", "અ આ ઇ ઈ ઉ ઊ ઋ એ ઐ ઓ ઔ ◌ઁ"},
                              LetterRow{"ક ખ ગ ઘ ઙ ચ છ જ ઝ ઞ શ ષ", "ક્ષ _ _ _ _ _ _ જ્ઞ _ _ શ્ર _"},
                              LetterRow{"ટ ઠ ડ ઢ ણ ત થ દ ધ ન સ હ", "૧ ૨ ૩ ૪ ૫ ૬ ૭ ૮ ૯ ૦ સ્ત ◌ઃ"},
                              LetterRow{"પ ફ બ ભ મ ય ર લ વ ળ", "પ્ર _ _ _ ઍ ◌્ય ◌્ર ◌ૅ ◌ૉ ઑ"}},
                             {"“ ” ‘ ’ « » – … ₹ ॥", kDigits, kSigns, kLastSigns},
                             {",", ";"},
                             {".", "?"},
                             false};

constexpr Alphabet kTamil{
    "ta",
    "கஙச",
    {LetterRow{"◌் ◌ா ◌ி ◌ீ ◌ு ◌ூ ◌ெ ◌ே ◌ை ◌ொ ◌ோ ◌ௌ", "அ ஆ இ ஈ உ ஊ எ ஏ ஐ ஒ ஓ ஔ"},
     LetterRow{"க ங ச ஞ ட ண த ந ப ம ய ர", "௧ ௨ ௩ ௪ ௫ ௬ ௭ ௮ ௯ ௦ _ _"},
     LetterRow{"ல வ ழ ள ற ன ஜ ஷ ஸ ஹ", "_ _ _ _ _ _ ஶ க்ஷ ஸ்ரீ ஃ"}},
    kLatinSigns,
    {",", ";"},
    {".", "?"},
    false};

constexpr std::array kOthers = {kArabic, kUrdu, kBengali, kGurmukhi, kGujarati, kTamil};

// Punjabi in Arabic letters is written as Urdu is.
std::string_view as_written(std::string_view language) {
  return language.starts_with("pa-Arab") ? "ur" : language.substr(0, language.find('-'));
}

}  // namespace

const Alphabet& alphabet_of(std::string_view language) {
  const std::string_view wanted = as_written(language);
  for (const Alphabet& alphabet : kOthers)
    if (alphabet.language == wanted) return alphabet;
  for (const Alphabet& alphabet : kLatin)
    if (alphabet.language == wanted) return alphabet;
  return kLatin.front();
}

const Alphabet& latin_alphabet(bool with_digits) {
  return with_digits ? kLatinWithDigits : kLatin.front();
}

}  // namespace chorus
