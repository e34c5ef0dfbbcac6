using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Rbac.V1;

/// <summary>The arguments of a Role.</summary>
public class RoleArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [field: Input("rules")]
    public InputList<PolicyRuleArgs> Rules { get => field ??= []; set; }
}

/// <summary>The arguments of a RoleBinding.</summary>
public class RoleBindingArgs : ResourceArgs, IObjectArgs
{
    [Input("apiVersion")]
    public Input<string>? ApiVersion { get; set; }

    [Input("kind")]
    public Input<string>? Kind { get; set; }

    [Input("metadata")]
    public Input<ObjectMetaArgs>? Metadata { get; set; }

    [Input("roleRef", required: true)]
    public Input<RoleRefArgs> RoleRef { get; set; } = null!;

    [field: Input("subjects")]
    public InputList<SubjectArgs> Subjects { get => field ??= []; set; }
}

/// <summary>Verbs allowed on resources.</summary>
public class PolicyRuleArgs : ResourceArgs
{
    [field: Input("apiGroups")]
    public InputList<string> ApiGroups { get => field ??= []; set; }

    [field: Input("nonResourceURLs")]
    public InputList<string> NonResourceURLs { get => field ??= []; set; }

    [field: Input("resourceNames")]
    public InputList<string> ResourceNames { get => field ??= []; set; }

    [field: Input("resources")]
    public InputList<string> Resources { get => field ??= []; set; }

    [field: Input("verbs", required: true)]
    public InputList<string> Verbs { get => field ??= []; set; }
}

/// <summary>The role that is granted; cannot change later.</summary>
public class RoleRefArgs : ResourceArgs
{
    [Input("apiGroup")]
    public Input<string>? ApiGroup { get; set; }

    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;
}

/// <summary>Who it is granted to.</summary>
public class SubjectArgs : ResourceArgs
{
    [Input("apiGroup")]
    public Input<string>? ApiGroup { get; set; }

    [Input("kind", required: true)]
    public Input<string> Kind { get; set; } = null!;

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("namespace")]
    public Input<string>? Namespace { get; set; }
}
