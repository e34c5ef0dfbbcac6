using FksSre.ServiceLevels.Findings;
using FksSre.Specifications.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FksSre.Specifications.Yaml;

/// <summary>Builds trees from the events of the parser.</summary>
/// <remarks>
/// YamlDotNet's own tree stops at the first duplicate key, and compares and hashes whole subtrees, which a nest of aliases makes
/// exponential. Here an alias is one more reference to a node, so nothing is ever expanded.
/// </remarks>
internal sealed class YamlTree(string file, int linesBefore, List<Finding> findings)
{
    private const int Deepest = 64;

    private readonly Dictionary<string, YamlNode?> _anchors = new(StringComparer.Ordinal);

    /// <summary>Where the parser last was.</summary>
    public int Line { get; private set; } = linesBefore + 1;

    /// <exception cref="YamlException">The text is no YAML. Documents before it have been added.</exception>
    public void Read(TextReader text, List<YamlNode> documents)
    {
        var parser = new Parser(text);
        while (Next(parser))
        {
            switch (parser.Current)
            {
                case DocumentStart:
                    _anchors.Clear();
                    break;
                case NodeEvent or AnchorAlias:
                    documents.Add(Node(parser, depth: 0));
                    break;
            }
        }
    }

    private bool Next(Parser parser)
    {
        var more = parser.MoveNext();
        if (parser.Current is { } current)
        {
            Line = LineOf(current);
        }

        return more;
    }

    private YamlNode Node(Parser parser, int depth)
    {
        var line = Line;
        if (parser.Current is AnchorAlias alias)
        {
            return Followed(alias.Value.Value, line);
        }

        var anchor = parser.Current is NodeEvent { Anchor.IsEmpty: false } named ? named.Anchor.Value : null;
        if (anchor is not null)
        {
            _anchors[anchor] = null;
        }

        YamlNode node = parser.Current switch
        {
            { NestingIncrease: > 0 } when depth > Deepest => TooDeep(parser, line),
            Scalar scalar => new YamlNode.Scalar(line, scalar.Value, scalar.Style is ScalarStyle.Plain),
            SequenceStart => Sequence(parser, line, depth),
            MappingStart => Mapping(parser, line, depth),
            // The parser of YamlDotNet 18 lets some damaged flow mappings end where their value is missing.
            var other => throw new SemanticErrorException(other?.Start ?? Mark.Empty, other?.End ?? Mark.Empty, "A value is missing."),
        };
        if (anchor is not null)
        {
            _anchors[anchor] = node;
        }

        return node;
    }

    private YamlNode.Sequence Sequence(Parser parser, int line, int depth)
    {
        var items = new List<YamlNode>();
        while (Next(parser) && parser.Current is not SequenceEnd)
        {
            items.Add(Node(parser, depth + 1));
        }

        return new(line, items);
    }

    private YamlNode.Mapping Mapping(Parser parser, int line, int depth)
    {
        var entries = new YamlEntries();
        while (Next(parser) && parser.Current is not MappingEnd)
        {
            var key = Node(parser, depth + 1);
            Next(parser);
            var value = Node(parser, depth + 1);
            Add(entries, key, value);
        }

        return new(line, entries.Merged());
    }

    private void Add(YamlEntries entries, YamlNode key, YamlNode value)
    {
        if (key is not YamlNode.Scalar { Text: var name, Plain: var plain })
        {
            findings.Add(FileFindings.KeyIsNoText($"{file}:{key.Line}"));
        }
        else if (plain && name == "<<")
        {
            if (!entries.TryMerge(value))
            {
                findings.Add(FileFindings.MergesNoMapping($"{file}:{key.Line}"));
            }
        }
        else if (!entries.TryAdd(new(name, key.Line, value)))
        {
            findings.Add(FileFindings.DuplicateKey($"{file}:{key.Line}", name));
        }
    }

    private YamlNode Followed(string anchor, int line)
    {
        if (_anchors.GetValueOrDefault(anchor) is { } node)
        {
            return node;
        }

        findings.Add(FileFindings.BadAlias($"{file}:{line}", anchor, holdsItself: _anchors.ContainsKey(anchor)));
        return new YamlNode.Scalar(line, "", Plain: true);
    }

    private YamlNode.Scalar TooDeep(Parser parser, int line)
    {
        findings.Add(FileFindings.TooDeep($"{file}:{line}", Deepest));
        for (var open = parser.Current!.NestingIncrease; open > 0 && Next(parser); )
        {
            open += parser.Current.NestingIncrease;
        }

        return new(line, "", Plain: true);
    }

    private int LineOf(ParsingEvent @event) => linesBefore + (int)Math.Max(1, @event.Start.Line);
}
