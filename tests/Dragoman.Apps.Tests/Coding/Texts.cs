using Dragoman.Documents;

namespace Dragoman.Apps.Tests.Coding;

/// <summary>Texts for tests: our own prose.</summary>
internal static class Texts
{
    public static Article Article { get; } = new()
    {
        Id = "test-1",
        Title = "Norway and Chile sign fisheries pact",
        Body = """
            OSLO, March 3 (Test Wire) - Norway's foreign minister signed a fisheries agreement with Chile on Thursday and promised to send 200 soldiers to a joint exercise.

            Peru asked Norway not to impose sanctions by 1 May, the ministry said. "We will not accept threats," a spokesman said. Rebels attacked a convoy near Lima, killing at least 12 people.
            """,
        Published = new DateTimeOffset(2022, 3, 3, 12, 0, 0, TimeSpan.Zero),
        Outlet = "Test Wire",
    };

    /// <summary>Odd inputs every stage must survive.</summary>
    public static IEnumerable<string> Odd { get; } =
    [
        "", " ", "\n\n\n", ".", "?!", "\0\0", "\uFEFF", "a", new string('x', 100_000), new string('(', 5_000), string.Concat(Enumerable.Repeat("and ", 20_000)),
        "\uD800 lone \uDC00 surrogates", "ÆØÅ æøå ﬁ ǅ İ ı", "😀😀😀 said the minister 😀", "Ιράν και Ισραήλ", "伊朗和以色列举行会谈", "إيران وإسرائيل", "a\u0301\u0301\u0301 b\u200Bc\u00ADd",
        "THE PRESIDENT OF FRANCE MET THE PRESIDENT OF GERMANY IN PARIS ON FRIDAY", "the president of france met the chancellor of germany",
        "<script>alert('x')</script> & &amp; &#0;", "\"\"\"\"\"\"\"\"", "He said: \"She said: 'They said: \"No.\"'\"", "1.2.3.4.5.6.7.8.9.0", "U.S. U.N. E.U. U.K. D.R.C.", "-- --- — – - ‐", "\r\r\r\n\u2028\u2029\u0085",
    ];
}
