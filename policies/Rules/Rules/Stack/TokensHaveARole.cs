using FksSre.Policies.Definition;
using FksSre.Policies.Kubernetes;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.Policies.Rules.Stack;

internal sealed class TokensHaveARole()
    : StackPolicy(
        "tokens-have-a-role",
        PolicySeverity.High,
        "Only pods whose account is bound to a role get its token, as for all others it is good for nothing but a break-in.",
        "Set automountServiceAccountToken to false, or bind the account to the role that the program needs."
    )
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        var accounts = KubernetesObject.Among(resources, report, "ServiceAccount");
        var bindings = KubernetesObject.Among(resources, report, "RoleBinding").Select(binding => binding.Inputs["subjects"]).ToArray();
        foreach (var workload in Workload.Among(resources, report))
        {
            var name = workload.Spec["serviceAccountName"];
            var account = accounts.FirstOrDefault(account => account.IsCalled(workload.Namespace, name) == true);
            var isKnown = accounts.All(account => account.IsCalled(workload.Namespace, name) is not null);
            var isBound = Certainty.Any(bindings.SelectMany(subjects => Bind(subjects, workload.Namespace, name)));
            var said = workload.Spec["automountServiceAccountToken"];
            var (asked, mounts) =
                said.Exists || account is null
                    ? (workload.Resource, said)
                    : (account.Resource, account.Inputs["automountServiceAccountToken"]);
            report.Require(asked, mounts, mounts.Flag == false || isBound != false || !isKnown);
            var mayAsk = workload.Spec["volumes"].HasUnknown || workload.Spec["volumes"].Items.SelectMany(Tokens).Any();
            report.Require(
                workload.Resource,
                said,
                said.Flag != false || isBound != true || mayAsk,
                "The account is bound to a role, and its pods get no token to ask the API server with."
            );
            foreach (var token in workload.Spec["volumes"].Items.SelectMany(Tokens))
            {
                report.Require(workload.Resource, token, isBound != false);
            }
        }
    }

    private static IEnumerable<bool?> Bind(Property subjects, Property space, Property name) =>
        subjects.IsUnknown
            ? [null]
            : subjects.Items.Select(subject => Certainty.AreSame(subject["namespace"], space) & Certainty.AreSame(subject["name"], name));

    private static IEnumerable<Property> Tokens(Property volume) =>
        volume["projected"]["sources"].Items.Select(source => source["serviceAccountToken"]).Where(token => token.Exists);
}
