using System.Text.RegularExpressions;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Secrets;

internal sealed partial class ConfigMapKeysAreHarmless()
    : ObjectPolicy(
        ["ConfigMap"],
        "config-map-keys-are-harmless",
        PolicySeverity.High,
        "No key of a ConfigMap sounds like a secret, since whoever lists ConfigMaps reads what is below it.",
        "Move the key to a Secret, or give it the name of what it is."
    )
{
    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        foreach (var (name, value) in inputs["data"].Members.Concat(inputs["binaryData"].Members))
        {
            report.Require(resource, !Sensitive().IsMatch(name), place: value.Path, value: "[secret]");
        }
    }

    [GeneratedRegex(
        @"password|passwd|token|bearer|secret|credential|api[-_.]?key|private[-_.]?key|kubeconfig|"
            + @"\Aaws_.*key|\Aazure_.*key|oci_cli_key_content|\Aid_(rsa|ed25519)|\.(pem|key|p12|pfx|jks)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sensitive();
}
