using System.Text.RegularExpressions;
using FksSre.Delivery.Rendered;

namespace FksSre.Delivery.Comparison.Matching;

/// <summary>
/// What is the same thing under another name: a service, SLO or indicator that has gone and one that has come with the same meaning.
/// </summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _services;
    private readonly Dictionary<(string Service, string Slo), string> _slos = [];
    private readonly Dictionary<(string Service, string Sli), string> _slis = [];

    private Renames(RenderedPlan before, RenderedPlan after)
    {
        _services = ServiceRenames.Of(before.Services, after.Services);
        var pairs = Pairing.By(before.Services, after.Services, service => Service(service.Id), service => service.Id);
        foreach (var (old, @new) in pairs.Both.Select(pair => (pair.Before, pair.After)))
        {
            foreach (var (from, to) in SloRenames.Of(old, @new, Text))
            {
                _slos[(old.Id, from)] = to;
            }

            foreach (
                var slo in Pairing
                    .By(old.Slos, @new.Slos, slo => Slo(old.Id, slo.Id), slo => slo.Id)
                    .Both.Where(x => x.Before.Sli.Name != x.After.Sli.Name)
            )
            {
                _slis[(old.Id, slo.Before.Sli.Name)] = slo.After.Sli.Name;
            }
        }
    }

    /// <summary>Finds them all.</summary>
    public static Renames Between(RenderedEnvironment before, RenderedEnvironment after) => new(before.Plan, after.Plan);

    /// <summary>Whether there is one.</summary>
    public bool Any => _services.Count + _slos.Count + _slis.Count > 0;

    /// <summary>Quoted labels before and after, of all SLOs and indicators with another name.</summary>
    public IEnumerable<(string Before, string After)> Labels =>
        _slos
            .Select(each => (each.Key.Slo, each.Value))
            .Concat(_slis.Select(each => (each.Key.Sli, each.Value)))
            .Select(each => ($"\"{each.Item1}\"", $"\"{each.Value}\""));

    /// <summary>What a service of before is called after.</summary>
    public string Service(string before) => _services.GetValueOrDefault(before, before);

    /// <summary>What an SLO of before is called after.</summary>
    /// <param name="service">As it was called before.</param>
    /// <param name="slo">As it was called before.</param>
    public string Slo(string service, string slo) => _slos.GetValueOrDefault((service, slo), slo);

    /// <summary>What an indicator of before is called after.</summary>
    /// <param name="service">As it was called before.</param>
    /// <param name="sli">As it was called before.</param>
    public string Sli(string service, string sli) => _slis.GetValueOrDefault((service, sli), sli);

    /// <summary>A text of before with the services' names of after: as ids, and with hyphens as in host names.</summary>
    public string Text(string before) =>
        _services.Aggregate(before, (text, rename) =>
            Word(Word(text, rename.Key, rename.Value), rename.Key.Replace('_', '-'), rename.Value.Replace('_', '-'))
        );

    private static string Word(string text, string from, string to) =>
        Regex.Replace(text, $@"(?<![\w]){Regex.Escape(from)}(?![\w])", _ => to, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
