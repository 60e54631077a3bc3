using System.Text;
using Dragoman.Storage;
using Dragoman.Storage.Filters;

namespace Dragoman.Web.Views;

/// <summary>What a page is asked: a filter and a moment, as they stand in the address. Makes the addresses of pages that ask the same or nearly the same.</summary>
public sealed record Question
{
    private Question(string text, string? asOf) => (Text, AsOf) = (text, asOf);

    /// <summary>The filter as typed.</summary>
    public string Text { get; }

    /// <summary>The moment as typed; null for today.</summary>
    public string? AsOf { get; }

    /// <summary>The filter; all when <see cref="Fault"/> says what is wrong with it.</summary>
    public Filter Filter { get; private init; } = Filter.All;

    /// <summary>What is wrong with the filter; null when nothing is.</summary>
    public FilterException? Fault { get; private init; }

    /// <summary>The moment; null for today.</summary>
    public DateTimeOffset? Moment { get; private init; }

    /// <summary>What is wrong with the moment; null when nothing is.</summary>
    public string? MomentFault { get; private init; }

    /// <summary>Whether it can be answered.</summary>
    public bool IsSound => Fault is null && MomentFault is null;

    /// <summary>What the archive is asked.</summary>
    public EventQuery Query => new() { Filter = Filter, AsOf = Moment };

    /// <summary>The conditions of the filter.</summary>
    public IReadOnlyList<string> Terms => FilterTerms.Split(Text);

    /// <summary>Reads what stands in an address.</summary>
    public static Question Of(string? text, string? asOf)
    {
        text = text?.Trim() ?? "";
        asOf = string.IsNullOrWhiteSpace(asOf) ? null : asOf.Trim();
        DateTimeOffset? moment = null;
        string? momentFault = null;
        if (asOf is not null)
        {
            if (AsOfMoment.TryParse(asOf, out var parsed)) moment = parsed;
            else momentFault = $"\"{asOf}\": {AsOfMoment.Expected}";
        }
        try
        {
            return new Question(text, asOf) { Filter = Filter.Parse(text), Moment = moment, MomentFault = momentFault };
        }
        catch (FilterException fault)
        {
            return new Question(text, asOf) { Fault = fault, Moment = moment, MomentFault = momentFault };
        }
    }

    /// <summary>The archive asked with a further condition of our own making.</summary>
    public EventQuery And(string filter) => Query with { Filter = Filter.And(Filter.Parse(filter)) };

    /// <summary>An address with this question, or another filter at the same moment.</summary>
    public string To(string path, string? text = null, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var address = new StringBuilder(path);
        Append(address, "q", text ?? Text);
        Append(address, "as-of", AsOf);
        foreach (var (name, value) in more) Append(address, name, value);
        return address.ToString();
    }

    /// <summary>The events of this filter with a condition in place of those of the same field.</summary>
    public string Narrow(string field, string value, string path = "/events") => To(path, FilterTerms.With(Text, FilterTerms.Of(field, value)));

    private static void Append(StringBuilder address, string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return;
        address.Append(address.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
