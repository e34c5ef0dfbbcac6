using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Pods;

internal sealed partial class ContainerPorts()
    : PodPolicy(
        "container-ports",
        PolicySeverity.High,
        "The ports of a pod have names and numbers that Kubernetes takes, unique in the pod, as its containers share one network.",
        "Give each port a number of its own and a short name in small letters, unique in the pod."
    )
{
    protected override void ReviewPod(ReviewedResource resource, Property spec, Report report)
    {
        var (names, numbers) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<(decimal, string)>());
        foreach (var port in Kubernetes.Pods.Serving(spec).SelectMany(container => container["ports"].Items))
        {
            var (name, number) = (port["name"], port["containerPort"]);
            report.Require(resource, name, !name.Exists || name.Text is { } text && IsName(text) && names.Add(text));
            var protocol = port["protocol"].Text ?? "TCP";
            report.Require(resource, number, number.Number is >= 1 and <= 65535 and { } own && numbers.Add((own, protocol)));
        }
    }

    private static bool IsName(string text) => text.Length <= 15 && PortName().IsMatch(text);

    /// <summary>Small letters and digits, at least one letter, single dashes between them (RFC 6335).</summary>
    [GeneratedRegex(@"\A(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex PortName();
}
