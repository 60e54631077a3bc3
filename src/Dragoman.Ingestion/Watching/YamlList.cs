using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Dragoman.Ingestion.Watching;

/// <summary>A list of feeds in YAML, as docs/ingestion.md describes it. Aliases are refused: a list of feeds needs none, and they unfold to anything.</summary>
internal sealed class YamlList
{
    private readonly ImmutableArray<string>.Builder _faults = ImmutableArray.CreateBuilder<string>();

    public static WatchList Parse(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
                if (parser.Current is AnchorAlias alias) return WatchList.Faulty($"line {alias.Start.Line}: aliases (*{alias.Value}) are not read; write the source out");
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? WatchList.Faulty("the list is empty") : new YamlList().Read(stream.Documents[0].RootNode);
        }
        catch (YamlException fault)
        {
            return WatchList.Faulty(string.Create(CultureInfo.InvariantCulture, $"line {fault.Start.Line}: not YAML: {fault.Message}"));
        }
    }

    private WatchList Read(YamlNode root)
    {
        if (root is not YamlMappingNode map) return WatchList.Faulty("line 1: a mapping with \"sources\" is expected");
        var every = new WatchedSource { Name = "", Feed = "" }.Every;
        YamlSequenceNode? list = null;
        foreach (var (key, value) in Entries(map))
        {
            if (key == "every") every = Duration(key, value) ?? every;
            else if (key == "sources" && value is YamlSequenceNode sequence) list = sequence;
            else Fault(value, $"\"{key}\" is not known here; every and a list of sources are");
        }
        var sources = list?.Children.Select(node => Source(node, every)).OfType<WatchedSource>().ToImmutableArray() ?? [];
        return _faults.Count > 0 ? new WatchList([], _faults.ToImmutable()) : new WatchList(sources, []);
    }

    private WatchedSource? Source(YamlNode node, TimeSpan every)
    {
        if (node is YamlScalarNode { Value: { } address }) node = new YamlMappingNode(new YamlScalarNode("feed"), new YamlScalarNode(address));
        if (node is not YamlMappingNode map)
        {
            Fault(node, "a source is an address, or a mapping with name and feed");
            return null;
        }
        var source = new WatchedSource { Name = "", Feed = "", Every = every };
        foreach (var (key, value) in Entries(map))
        {
            var text = (value as YamlScalarNode)?.Value?.Trim() ?? "";
            switch (key)
            {
                case "name" when text.Length > 0: source = source with { Name = text }; break;
                case "feed" when WatchList.IsAddress(text): source = source with { Feed = text }; break;
                case "feed": Fault(value, $"feed is \"{text}\"; an address with http or https is expected"); break;
                case "every": source = source with { Every = Duration(key, value) ?? every }; break;
                case "silence": source = source with { Silence = Duration(key, value) }; break;
                case "text" when text is "feed" or "page": source = source with { TakesTextOfFeed = text == "feed" }; break;
                case "text": Fault(value, $"text is \"{text}\"; page (fetch each article) or feed (take what the feed holds) is expected"); break;
                default: Fault(value, $"\"{key}\" is not known here; name, feed, every, silence and text are"); break;
            }
        }
        if (source.Feed.Length == 0)
        {
            if (!map.Children.ContainsKey("feed")) Fault(node, "a source without a feed");
            return null;
        }
        return source.Name.Length > 0 ? source : source with { Name = new Uri(source.Feed).Host };
    }

    private TimeSpan? Duration(string key, YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value?.Trim() ?? "";
        var unit = text.Length > 1 ? text[^1] switch { 'm' => 1, 'h' => 60, 'd' => 1440, _ => 0 } : 0;
        if (unit > 0 && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100_000 && count * unit <= 366 * 1440
            && (key != "every" || count * unit <= 7 * 1440)) return TimeSpan.FromMinutes(count * unit);
        Fault(node, $"{key} is \"{text}\"; a time such as 15m, 6h or 2d is expected{(key == "every" ? ", a week at most" : "")}");
        return null;
    }

    private void Fault(YamlNode node, string fault) => _faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {node.Start.Line}: {fault}"));

    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode map) => map.Children.Select(pair => ((pair.Key as YamlScalarNode)?.Value ?? "", pair.Value));
}
