using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Network;

internal sealed partial class ServicePortsAreValid()
    : ObjectPolicy(
        ["Service"],
        "service-ports-are-valid",
        PolicySeverity.Medium,
        "A Service leads to ports that can exist: 1 to 65535, or a name of at most 15 letters, digits and dashes with a letter.",
        "Give targetPort the number or the name of a port of the containers."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var ports = inputs["spec"]["ports"];
        report.Require(resource, ports, ports.Count > 0, "A Service without a port leads nowhere.");
        foreach (var target in ports.Items.SelectMany(port => new[] { port["port"], port["targetPort"] }).Where(target => target.Exists))
        {
            report.Require(resource, target, target.Text is { } name ? PortName().IsMatch(name) : target.Number is >= 1 and <= 65535);
        }
    }

    /// <summary>RFC 6335: a letter at least, no dash at either end, and no two in a row.</summary>
    [GeneratedRegex(@"\A(?=.{1,15}\z)(?=[0-9-]*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.None, 1000)]
    private static partial Regex PortName();
}
