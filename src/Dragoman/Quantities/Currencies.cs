using Dragoman.Documents;

namespace Dragoman.Quantities;

/// <summary>Currencies by sign and by name, as ISO 4217 codes. Names that several states use ("francs", "rupees") need the state's adjective, or its name in the sentence.</summary>
internal static class Currencies
{
    /// <summary>The code of a sign: "$", "US$", "£"; null for every other word.</summary>
    public static string? OfSign(ReadOnlySpan<char> word) => word switch
    {
        "$" or "US$" or "USD" => "USD",
        "€" or "EUR" => "EUR",
        "£" or "GBP" => "GBP",
        "¥" => "JPY",
        "₹" => "INR",
        "₽" => "RUB",
        "₩" => "KRW",
        "₺" => "TRY",
        "₪" => "ILS",
        "A$" or "AU$" => "AUD",
        "C$" or "CA$" => "CAD",
        "NZ$" => "NZD",
        "HK$" => "HKD",
        "S$" => "SGD",
        "R$" => "BRL",
        _ => null,
    };

    /// <summary>Whether a noun names money.</summary>
    public static bool IsName(string lemma) => lemma is "dollar" or "euro" or "pound" or "yen" or "yuan" or "renminbi" or "ruble" or "rouble" or "franc" or "krona" or "kronor" or "krone" or "kroner" or "won" or "lira" or "real"
        or "reais" or "rupee" or "rand" or "shekel" or "peso" or "dirham" or "riyal" or "rial" or "zloty" or "naira" or "hryvnia" or "dinar" or "shilling" or "cent" or "baht" or "ringgit" or "rupiah" or "forint";

    /// <summary>The code of a currency named by a noun, from its adjective; null when the words leave it open.</summary>
    public static string? OfName(Document document, int token, int firstToken, int endToken)
    {
        var adjective = token > firstToken ? document.Word(token - 1) : default;
        return document.Lemmas[token] switch
        {
            "dollar" => adjective switch { "Canadian" => "CAD", "Australian" => "AUD", "Zealand" => "NZD", "Kong" => "HKD", "Singapore" => "SGD", "Taiwan" => "TWD", "Taiwanese" => "TWD", _ => "USD" },
            "euro" => "EUR",
            "pound" => adjective switch { "Egyptian" => "EGP", "Lebanese" => "LBP", "Syrian" => "SYP", "Sudanese" => "SDG", _ => "GBP" },
            "yen" => "JPY",
            "yuan" or "renminbi" => "CNY",
            "ruble" or "rouble" => adjective is "Belarusian" ? "BYN" : "RUB",
            "franc" => adjective is "CFA" ? "XOF" : Names(document, firstToken, endToken, "Swiss", "Switzerland") ? "CHF" : Names(document, firstToken, endToken, "French", "France") ? "FRF" : null,
            "krona" or "kronor" => "SEK",
            "krone" or "kroner" => Names(document, firstToken, endToken, "Danish", "Denmark") ? "DKK" : Names(document, firstToken, endToken, "Norwegian", "Norway") ? "NOK" : null,
            "won" => "KRW",
            "lira" => "TRY",
            "real" or "reais" => "BRL",
            "rupee" => Names(document, firstToken, endToken, "Indian", "India") ? "INR" : Names(document, firstToken, endToken, "Pakistani", "Pakistan") ? "PKR" : null,
            "rand" => "ZAR",
            "shekel" => "ILS",
            "peso" => Names(document, firstToken, endToken, "Mexican", "Mexico") ? "MXN" : Names(document, firstToken, endToken, "Argentine", "Argentina") ? "ARS" : Names(document, firstToken, endToken, "Philippine", "Philippines") ? "PHP" : null,
            "riyal" => "SAR",
            "rial" => "IRR",
            "zloty" => "PLN",
            "naira" => "NGN",
            "hryvnia" => "UAH",
            "dirham" => Names(document, firstToken, endToken, "Moroccan", "Morocco") ? "MAD" : "AED",
            "baht" => "THB",
            "ringgit" => "MYR",
            "rupiah" => "IDR",
            "forint" => "HUF",
            _ => null,
        };
    }

    private static bool Names(Document document, int firstToken, int endToken, string adjective, string state)
    {
        for (var i = firstToken; i < endToken; i++) if (document.Word(i).SequenceEqual(adjective) || document.Word(i).SequenceEqual(state)) return true;
        return false;
    }
}
