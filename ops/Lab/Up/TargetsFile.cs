using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FksSre.Ops.Lab.Up;

/// <summary>Where real services are found, one <c>service: host:port</c> a line.</summary>
internal static class TargetsFile
{
    public static Checked<IReadOnlyDictionary<string, string>> Read(string path, string text, Catalogue catalogue)
    {
        var findings = new List<Finding>();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (service, address, where) in Lines(path, text, findings))
        {
            if (catalogue.Services.All(s => s.Id != service))
            {
                findings.Add(new("FKS301", where, service, "There is no such service in the catalogue.", $"There are: {string.Join(", ", catalogue.Services.Select(s => s.Id))}."));
            }
            else if (!IsAddress(address))
            {
                findings.Add(new("FKS302", where, address, "An address is a host, a colon and a port from 1 to 65535.", "Write e.g. 127.0.0.1:8001."));
            }
            else if (!targets.TryAdd(service, address))
            {
                findings.Add(new("FKS303", where, service, "The service is listed twice.", "Keep one of the lines."));
            }
        }

        if (targets.Count == 0 && findings.Count == 0)
        {
            findings.Add(new("FKS304", path, "", "It names no service, so there is nothing to watch.", "Write one line for each service, e.g. fks_api: 127.0.0.1:8001."));
        }

        return Checked<IReadOnlyDictionary<string, string>>.Of(findings, () => targets);
    }

    private static List<(string Service, string Address, string Where)> Lines(string path, string text, List<Finding> findings)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode root)
            {
                return [.. root.Children.Select(pair => (pair.Key.ToString(), pair.Value.ToString(), $"{path}:{pair.Key.Start.Line}"))];
            }
        }
        catch (YamlException e)
        {
            findings.Add(new("FKS305", $"{path}:{e.Start.Line}", "", e.InnerException?.Message ?? e.Message, "Write one line for each service, e.g. fks_api: 127.0.0.1:8001."));
        }

        return [];
    }

    private static bool IsAddress(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0
            && int.TryParse(address[(colon + 1)..], out var port)
            && port is > 0 and <= ushort.MaxValue
            && Uri.CheckHostName(address[..colon].Trim('[', ']')) != UriHostNameType.Unknown;
    }
}
