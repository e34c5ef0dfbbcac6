using System.Text;
using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Objects;

internal sealed class ObjectFitsTheStore()
    : ObjectPolicy(
        ["ConfigMap", "Secret"],
        "object-fits-the-store",
        PolicySeverity.High,
        "What a ConfigMap or a Secret holds is 1 MiB at most, as the API server refuses more in the middle of a deployment.",
        "Divide it into several objects."
    )
{
    private const long Most = 1 << 20;

    private static readonly string[] _contents = ["data", "stringData", "binaryData"];

    protected override void ReviewObject(ReviewedResource resource, Property inputs, Report report)
    {
        var bytes = _contents.Sum(member => inputs[member].Texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text.Text ?? "")));
        report.Require(resource, bytes <= Most, place: "data", value: FormattableString.Invariant($"{bytes} bytes"));
    }
}
