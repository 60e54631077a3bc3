using System.Reflection;
using System.Text;

namespace Dragoman.Apps.Tests.Conventions;

/// <summary>The public surface of the library is a decision: a change of it shows in the approved file.</summary>
public class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Library_PublicSurface_IsTheApprovedOne() => Repository.AssertApproved(Describe(typeof(Pipeline).Assembly), "tests", "Dragoman.Apps.Tests", "Conventions", "PublicApi.approved.txt");

    [Fact]
    public void Library_PublicTypes_AreFew() => Assert.InRange(typeof(Pipeline).Assembly.GetExportedTypes().Length, 1, 125);

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append('\n');
            if (type.IsEnum) text.Append("    ").AppendJoin(", ", Enum.GetNames(type)).Append('\n');
            else foreach (var line in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    // What the compiler adds to every record says nothing.
    private static IEnumerable<string> Members(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);
        foreach (var constructor in type.GetConstructors(Declared)) yield return $"new({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Declared).Where(p => p.Name != "EqualityContract"))
        {
            var setter = property.SetMethod is { IsPublic: true } set ? set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;" : "";
            yield return $"{Name(property.PropertyType)} {property.Name} {{ get;{setter} }}";
        }
        foreach (var field in type.GetFields(Declared)) yield return $"{Name(field.FieldType)} {field.Name}";
        foreach (var method in type.GetMethods(Declared).Where(m => !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
        {
            if (isRecord && method.Name is "ToString" or "GetHashCode" or "Equals" or "Deconstruct" or "<Clone>$" or "op_Equality" or "op_Inequality") continue;
            yield return $"{Name(method.ReturnType)} {method.Name}({Parameters(method)})";
        }
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}"));

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.IsAbstract && type.IsSealed ? "static class" : "class";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        if (type.GetElementType() is { } element) return Name(element) + (type.IsArray ? "[]" : "&");
        if (!type.IsGenericType) return type.Namespace?.StartsWith("Dragoman", StringComparison.Ordinal) == true && !type.IsGenericParameter ? type.FullName!["Dragoman".Length..].TrimStart('.') : type.Name; // Named types have full names.
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
