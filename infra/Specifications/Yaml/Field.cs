using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Yaml;

/// <summary>A value in a file and the way to it, so that what is wrong with it is reported from where it stands.</summary>
/// <remarks>
/// A field that is missing, or stands there without a value, is absent: asking it for anything gives nothing and no finding.
/// </remarks>
internal sealed class Field
{
    private readonly string _file;
    private readonly string _path;
    private readonly YamlNode? _node;
    private readonly int _line;
    private readonly List<Finding> _findings;
    private string? _beside;

    private Field(string file, string path, YamlNode? node, int line, List<Finding> findings, PrometheusVersions versions)
    {
        (_file, _path, _line, _findings, Versions) = (file, path, line, findings, versions);
        _node = node is YamlNode.Scalar { IsNull: true } ? null : node;
    }

    public static Field Root(string file, YamlNode node, List<Finding> findings, PrometheusVersions versions) =>
        new(file, "", node, node.Line, findings, versions);

    /// <summary>Which Prometheus must read the queries of the file.</summary>
    public PrometheusVersions Versions { get; }

    public bool IsAbsent => _node is null;

    public bool IsList => _node is YamlNode.Sequence;

    /// <summary>File, line and path, as findings show them.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"{_file}:{_line}{(_path.Length == 0 ? "" : " ")}{_path}");

    /// <summary>What stands here, in short, for a finding.</summary>
    public string Shown =>
        _node switch
        {
            YamlNode.Scalar scalar => scalar.Text,
            YamlNode.Sequence => "a list",
            YamlNode.Mapping => "a mapping",
            _ => "",
        };

    public Field this[string key]
    {
        get
        {
            var entry = (_node as YamlNode.Mapping)?.Find(key);
            return new(_file, Deeper(key), entry?.Value, entry?.Line ?? _line, _findings, Versions);
        }
    }

    /// <summary>The key of a mapping that holds nothing else, as braces around a word give it; else null.</summary>
    public string? OnlyKey => _node is YamlNode.Mapping { Entries: [{ Value: YamlNode.Scalar { IsNull: true } } only] } ? only.Key : null;

    /// <summary>Whether it says true; unlike <see cref="Flag"/> it reports nothing.</summary>
    public bool IsTrue => _node is YamlNode.Scalar { Text: "true" or "True" or "TRUE" };

    /// <summary>The same, where advice in the words of what was said of another field is not given again.</summary>
    public Field Beside(Field other) => new(_file, _path, _node, _line, _findings, Versions) { _beside = other.Where };

    /// <summary>A field that is read twice is wrong once.</summary>
    public void Report(Finding finding)
    {
        if (
            !_findings.Contains(finding)
            && !(
                finding.Level == FindingLevel.Advice
                && _findings.Exists(f => f.Path == _beside && f.Code == finding.Code && f.Problem == finding.Problem)
            )
        )
        {
            _findings.Add(finding);
        }
    }

    /// <summary>All keys are among the known ones, and this is a mapping at all.</summary>
    public bool HasOnly(params IReadOnlyList<string> known)
    {
        if (_node is not YamlNode.Mapping mapping)
        {
            Report(
                _node is null
                    ? FieldFindings.Missing(Where, "a mapping with " + string.Join(", ", known))
                    : FieldFindings.WrongKind(Where, Shown, "a mapping with " + string.Join(", ", known))
            );
            return false;
        }

        foreach (var entry in mapping.Entries.Where(e => !known.Contains(e.Key)))
        {
            Report(FieldFindings.Unknown(Child(entry).Where, entry.Key, known));
        }

        return true;
    }

    public string? Text()
    {
        switch (_node)
        {
            case null:
                return null;
            case YamlNode.Scalar scalar:
                return scalar.Text;
            default:
                Report(FieldFindings.WrongKind(Where, Shown, "text"));
                return null;
        }
    }

    /// <summary>Text with something in it.</summary>
    public string? RequiredText(string example)
    {
        var text = Text();
        if (_node is null or YamlNode.Scalar && string.IsNullOrWhiteSpace(text))
        {
            Report(FieldFindings.Missing(Where, example));
            return null;
        }

        return text;
    }

    /// <param name="example">One that could stand here.</param>
    public decimal? Number(string example)
    {
        if (_node is null)
        {
            return null;
        }

        // In quotes too: templates put them around whatever they fill in.
        if (
            _node is YamlNode.Scalar scalar
            && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        )
        {
            return number;
        }

        Report(FieldFindings.NotANumber(Where, Shown, example));
        return null;
    }

    public bool? Flag()
    {
        switch (_node)
        {
            case null:
                return null;
            case YamlNode.Scalar { Text: "true" or "True" or "TRUE" }:
                return true;
            case YamlNode.Scalar { Text: "false" or "False" or "FALSE" }:
                return false;
            default:
                Report(FieldFindings.NotAFlag(Where, Shown));
                return null;
        }
    }

    public IReadOnlyList<Field> Items()
    {
        switch (_node)
        {
            case null:
                return [];
            case YamlNode.Sequence sequence:
                return
                [
                    .. sequence.Items.Select(
                        (item, i) =>
                            new Field(_file, Deeper(i.ToString(CultureInfo.InvariantCulture)), item, item.Line, _findings, Versions)
                    ),
                ];
            default:
                Report(FieldFindings.WrongKind(Where, Shown, "a list"));
                return [];
        }
    }

    public IEnumerable<(string Key, Field Value)> Entries()
    {
        switch (_node)
        {
            case null:
                return [];
            case YamlNode.Mapping mapping:
                return mapping.Entries.Select(e => (e.Key, Child(e)));
            default:
                Report(FieldFindings.WrongKind(Where, Shown, "a mapping"));
                return [];
        }
    }

    /// <summary>Exactly one of the named fields is there.</summary>
    public bool HasOneOf(params IReadOnlyList<string> keys)
    {
        var present = keys.Where(key => !this[key].IsAbsent).ToList();
        if (present.Count != 1)
        {
            Report(FieldFindings.NotExactlyOne(Where, keys, present));
        }

        return present.Count == 1;
    }

    /// <summary>By an entry whose key may be any text.</summary>
    private Field Child(YamlEntry entry) =>
        new(_file, Deeper(FieldFindings.Shown(entry.Key)), entry.Value, entry.Line, _findings, Versions);

    private string Deeper(string key) => _path.Length == 0 ? key : $"{_path}/{key}";
}
